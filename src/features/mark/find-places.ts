import type { RegionId, Side } from "@/domain/region";

/** A place that can be chosen by name, with all the words that it may be searched by. */
export type NamedPlace = {
  readonly region: RegionId;
  readonly side: Side;
  readonly name: string;
  readonly words: string;
};

/**
 * The places whose words begin with what was typed: "sh bl l" finds "left shoulder blade".
 * Every typed word must begin a word of the place, in any order; places in whose name it does come
 * before those found by another word. Nothing typed finds all.
 */
export function findPlaces(places: readonly NamedPlace[], typed: string): readonly NamedPlace[] {
  const starts = wordsOf(typed);
  if (starts.length === 0) return places;
  const found = places.filter((place) => matches(wordsOf(`${place.name} ${place.words}`), starts));
  const byName = found.filter((place) => matches(wordsOf(place.name), starts));
  return [...byName, ...found.filter((place) => !byName.includes(place))];
}

function matches(words: readonly string[], starts: readonly string[]): boolean {
  return starts.every((start) => words.some((word) => word.startsWith(start)));
}

/** Lower-case words without accents, so that neither stands in the way of a search. */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
