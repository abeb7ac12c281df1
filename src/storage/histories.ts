import { BodyMap, MapId } from "@/domain/body-map";
import { z } from "@/domain/zod";
import type { Database } from "@/storage/database";

/** Most steps that undo, and that redo, goes back. Older ones are let go. */
export const HISTORY_LIMIT = 50;

const Steps = z.readonly(z.array(BodyMap)).check(z.maxLength(HISTORY_LIMIT));

/**
 * What undo and redo go back to, kept beside the map so that it outlives a reload: the states before
 * the present one, the latest last, and those that were undone, the next one first.
 */
export const MapHistory = z.readonly(
  z
    .object({ mapId: MapId, past: Steps, future: Steps })
    .check(
      z.refine(
        ({ mapId, past, future }) => [...past, ...future].every((step) => step.id === mapId),
        "a step belongs to another map",
      ),
    ),
);
export type MapHistory = z.infer<typeof MapHistory>;

/** A history in which there is nothing to undo. */
export function emptyHistory(mapId: MapId): MapHistory {
  return { mapId, past: [], future: [] };
}

/** The same history without the steps furthest away, where there are more than are kept. */
export function trimHistory(history: MapHistory): MapHistory {
  return {
    mapId: history.mapId,
    past: history.past.slice(-HISTORY_LIMIT),
    future: history.future.slice(0, HISTORY_LIMIT),
  };
}

/** Maps that were found valid: see `checkHistory`. */
const found = new WeakSet<BodyMap>();

/** Remembers that a map, which nobody changes after this, is valid. */
export function rememberValid(map: BodyMap): void {
  found.add(map);
}

/**
 * Checks a history on the way in. Every step was the map itself once, and was checked then: only
 * those not seen before are checked, since checking a hundred maps at each tap can be felt.
 *
 * @throws {ZodError} a step is not valid: a mistake in our code
 * @throws {Error} a step is another map's: likewise
 */
export function checkHistory(history: MapHistory): void {
  for (const step of [...history.past, ...history.future]) {
    if (step.id !== history.mapId) throw new Error("a step belongs to another map");
    if (!found.has(step)) BodyMap.parse(step);
    found.add(step);
  }
}

/** The history of a map. Where there is none, or a damaged one, there is nothing to undo. */
export async function getHistory(db: Database, mapId: MapId): Promise<MapHistory> {
  const history = MapHistory.safeParse(await db.histories.get(mapId));
  if (!history.success) return emptyHistory(mapId);
  for (const step of [...history.data.past, ...history.data.future]) found.add(step);
  return history.data;
}
