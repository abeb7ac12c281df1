import { blankSpot } from "@/domain/blank-spot";
import type { Hold } from "@/domain/hold";
import { type Spot, SpotId } from "@/domain/spot";
import type { Comparison } from "@/domain/compare-findings";
import { holdWords } from "@/messages/hold-words";
import type { Say } from "@/messages/use-messages";
import type { MarkerSigns } from "@/scene/marker-signs";

/** What the figure of a session shows: the client's marks with the therapist's holds, told apart. */
export type SessionMarkers = { readonly spots: readonly Spot[]; readonly signs: MarkerSigns };

/**
 * Markers for both, with a frame around each hold and a tick on what both say.
 *
 * @param nameOf - the place of a hold
 */
export function sessionMarkers(
  marks: readonly Spot[],
  holds: readonly Hold[],
  { both }: Comparison,
  say: Say,
  nameOf: (hold: Hold) => string,
): SessionMarkers {
  return {
    spots: [...marks, ...holds.map(markerOfHold)],
    signs: {
      framed: new Set(holds.map(markerId)),
      agreed: new Set(both.flatMap(({ spot, holds: found }) => [spot.id, ...found.map(markerId)])),
      names: new Map(holds.map((hold) => [markerId(hold), holdWords(say, hold, nameOf(hold))])),
    },
  };
}

/** Under which id a hold is a marker. */
export function markerId({ id }: Pick<Hold, "id">): SpotId {
  return SpotId.parse(id); // both are UUIDs
}

function markerOfHold(hold: Hold): Spot {
  return { ...blankSpot(markerId(hold), hold), qualities: hold.found, note: hold.note };
}
