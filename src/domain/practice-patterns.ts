import type { ClientLine } from "@/domain/client-summary";
import type { RegionId, Side } from "@/domain/region";

/** Places of fewer clients are not told: in a small practice a rare place may say who it is. */
export const LEAST_CLIENTS = 3;

/** In how many clients a place is marked on any map. */
export type PlacePattern = {
  readonly region: RegionId;
  readonly side: Side;
  readonly clients: number;
};

/** Counts across a practice, without a name in them. */
export type PracticePatterns = {
  /** How many clients have a map with something marked. */
  readonly clients: number;
  /** Places of `LEAST_CLIENTS` clients and more, the most frequent first. */
  readonly places: readonly PlacePattern[];
};

/**
 * In how many clients each place is marked. Made-up clients count for nothing. These are counts of a practice's own
 * clients, who came because something hurt: they say nothing about other people.
 */
export function practicePatterns(clients: readonly ClientLine[]): PracticePatterns {
  const marked = clients.filter(({ isMadeUp, places }) => !isMadeUp && places.length > 0);
  const found = new Map<string, PlacePattern>();
  for (const { places } of marked) {
    for (const { region, side } of places) {
      const key = `${region} ${side}`;
      found.set(key, { region, side, clients: (found.get(key)?.clients ?? 0) + 1 });
    }
  }
  const told = [...found.values()].filter((place) => place.clients >= LEAST_CLIENTS);
  return {
    clients: marked.length,
    places: told.toSorted((one, other) => other.clients - one.clients),
  };
}
