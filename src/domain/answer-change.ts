import { type BodyMap, SPOT_LIMIT } from "@/domain/body-map";
import { isTooMuchPaint } from "@/domain/extent";
import type { Spot } from "@/domain/spot";
import type { Outcome, SpotChange } from "@/domain/spot-change";

/** What a person says of a spot of an earlier map. */
export type ChangeAnswer = {
  readonly outcome: Outcome;
  /** How strong it is now; `null`: not said. */
  readonly after: number | null;
  readonly note: string;
};

/**
 * What a map says once it is answered what became of a spot of an earlier one. A spot that is still
 * there is one of this map too, under its id and as strong as it is now; what this map says of it
 * already stays. One that is gone is none.
 *
 * What was true on the earlier day alone is not taken over, nor painted strokes that would be too many.
 *
 * @param spot - as the earlier map has it
 * @param answer - `null`: nothing is said of it, and it is no spot of this map
 * @returns the map's next changes and spots; the spots as they were where there is no room for one more
 */
export function answerChange(
  map: Pick<BodyMap, "spots" | "changes">,
  spot: Spot,
  answer: ChangeAnswer | null,
): Pick<BodyMap, "spots" | "changes"> {
  const isThis = (candidate: Spot) => candidate.id === spot.id;
  const others = map.changes.filter(({ spotId }) => spotId !== spot.id);
  const spotsWithout = map.spots.filter((candidate) => !isThis(candidate));
  if (!answer) return { changes: others, spots: spotsWithout };

  const change: SpotChange = {
    spotId: spot.id,
    anchor: spot.anchor,
    region: spot.region,
    side: spot.side,
    before: spot.intensity,
    ...answer,
  };
  const isKnown = map.changes.some(({ spotId }) => spotId === spot.id);
  const changes = isKnown
    ? map.changes.map((other) => (other.spotId === spot.id ? change : other))
    : [...map.changes, change];
  if (answer.outcome === "gone") return { changes, spots: spotsWithout };

  const intensity = answer.after;
  if (map.spots.some(isThis)) {
    const spots = map.spots.map((here) => (isThis(here) ? { ...here, intensity } : here));
    return { changes, spots };
  }
  if (map.spots.length >= SPOT_LIMIT) return { changes, spots: map.spots };
  return { changes, spots: [...map.spots, carried(spot, intensity, map.spots)] };
}

function carried(spot: Spot, intensity: number | null, present: readonly Spot[]): Spot {
  const isTooMuch = isTooMuchPaint([...present, spot].map(({ extent }) => extent));
  return {
    ...spot,
    intensity,
    extent: isTooMuch ? null : spot.extent,
    isSkinRed: null,
    since: spot.since === "today" || spot.since === "days" ? null : spot.since,
    isMain: spot.isMain && !present.some(({ isMain }) => isMain),
  };
}
