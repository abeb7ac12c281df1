import type { BodyMap } from "@/domain/body-map";
import { mergeMaps } from "@/domain/merge-maps";
import type { Draft } from "@/features/mark/draft";

/**
 * The draft with what another tab has stored in the meantime. The steps of undo and redo get it too:
 * undo takes back what was done here, never what was done there.
 *
 * @param base - the map as this tab last read or stored it
 * @param theirs - the map as it is stored now
 */
export function mergeDraft(base: BodyMap, draft: Draft, theirs: BodyMap): Draft {
  const merge = (step: BodyMap) => mergeMaps(base, step, theirs);
  return {
    map: merge(draft.map),
    past: draft.past.map(merge),
    future: draft.future.map(merge),
    ...(draft.gesture !== undefined && { gesture: draft.gesture }),
  };
}
