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
 *
 * Every typed word must begin a word of the place, in any order. Best first: whole words of the
 * name count most ("low back" before "lower back of the head"), then beginnings of them, then words
 * it may also be searched by; among equals the shorter name. Nothing typed finds all, in their order.
 */
export function findPlaces(places: readonly NamedPlace[], typed: string): readonly NamedPlace[] {
  const starts = wordsOf(typed);
  if (starts.length === 0) return places;
  return places
    .map((place) => ({ place, score: scoreOf(place, starts) }))
    .filter(({ score }) => score > 0)
    .toSorted(
      (one, other) => other.score - one.score || one.place.name.length - other.place.name.length,
    )
    .map(({ place }) => place);
}

/** 0 where a typed word begins no word of the place. */
function scoreOf(place: NamedPlace, starts: readonly string[]): number {
  const { inName, further } = wordsOfPlace(place);
  let score = 0;
  for (const start of starts) {
    if (inName.includes(start)) score += 3;
    else if (inName.some((word) => word.startsWith(start))) score += 2;
    else if (further.some((word) => word.startsWith(start))) score += 1;
    else return 0;
  }
  return score;
}

const known = new WeakMap<NamedPlace, { inName: string[]; further: string[] }>();

/** Taken apart once: the same places are searched with every key. */
function wordsOfPlace(place: NamedPlace): { inName: string[]; further: string[] } {
  let words = known.get(place);
  if (!words) {
    words = { inName: wordsOf(place.name), further: wordsOf(place.words) };
    known.set(place, words);
  }
  return words;
}

/**
 * Lower-case words without accents, so that neither stands in the way of a search. Nor do other
 * things that people type in more than one way: ß and ss, œ and oe, the end of Arabic words, and
 * the Arabic article, alone or after "and".
 */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("œ", "oe")
    .replaceAll("ة", "ه")
    .replaceAll("ى", "ي")
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^و?ال(?=\p{L}{2})/u, ""))
    .filter((word) => word !== "");
}
