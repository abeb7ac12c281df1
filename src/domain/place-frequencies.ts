import type { MarkedPlace } from "@/domain/marked-places";
import type { NamedPlace } from "@/domain/referral-counts";

/** How often a place was marked. */
export type PlaceFrequency = NamedPlace & {
  /** On so many maps; a map counts once, however many spots it has there. */
  readonly maps: number;
  /** Of all the maps there are, 0–1. */
  readonly share: number;
};

/**
 * Counts on how many maps each place was marked, by the name under which each spot was told to the person:
 * the most frequent first. How far a spot spreads into other places does not count here.
 *
 * @param marked - what is marked according to each map; also of those that say "nothing today"
 */
export function placeFrequencies(
  marked: readonly (readonly Pick<MarkedPlace, "region" | "side">[])[],
): readonly PlaceFrequency[] {
  const counts = new Map<
    string,
    { region: NamedPlace["region"]; side: NamedPlace["side"]; maps: number }
  >();
  for (const places of marked) {
    const named = new Map(
      places.map(({ region, side }) => [`${region}/${side}`, { region, side }]),
    );
    for (const [name, place] of named) {
      const count = counts.get(name) ?? { ...place, maps: 0 };
      count.maps += 1;
      counts.set(name, count);
    }
  }
  return [...counts.values()]
    .map((count) => ({ ...count, share: count.maps / marked.length }))
    .toSorted((one, other) => other.maps - one.maps);
}
