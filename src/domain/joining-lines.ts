import { type FascialLine, fascialLines, linePlaces } from "@/domain/fascial-lines";
import type { NamedPlace } from "@/domain/referral-counts";
import { regionTable } from "@/domain/region";

/**
 * The myofascial lines of Myers' model that run through both of two places, each line on one way of its
 * own: the left one or the right one. A place on the midline is in both halves of the body, and so is a
 * line where it crosses. That a line joins two places is what the model draws; it explains nothing.
 */
export function joiningLines(one: NamedPlace, other: NamedPlace): readonly FascialLine[] {
  return ways.filter(({ way }) => isOn(way, one) && isOn(way, other)).map(({ line }) => line);
}

/** The same for every pair of different places of the body: of so many pairs the model joins so many. */
export function joinedPairs(): { readonly joined: number; readonly pairs: number } {
  const places = regionTable.flatMap(({ id: region }): NamedPlace[] => [
    { region, side: "left" },
    { region, side: "right" },
  ]);
  let [joined, pairs] = [0, 0];
  for (const [i, one] of places.entries()) {
    const onOne = ways.filter(({ way }) => isOn(way, one));
    for (const other of places.slice(i + 1)) {
      pairs += 1;
      if (onOne.some(({ way }) => isOn(way, other))) joined += 1;
    }
  }
  return { joined, pairs };
}

type Way = ReadonlySet<string>;

const ways = fascialLines.flatMap((line) =>
  (["left", "right"] as const).map((start) => ({ line, way: wayOf(line, start) })),
);

/** The names of all places on a line's way, those on the midline by both of their halves. */
function wayOf(line: FascialLine, start: "left" | "right"): Way {
  return new Set(linePlaces(line, start).flatMap(namesOf));
}

function isOn(way: Way, place: NamedPlace): boolean {
  return namesOf(place).some((name) => way.has(name));
}

function namesOf({ region, side }: NamedPlace): string[] {
  return side === "midline" ? [`${region}/left`, `${region}/right`] : [`${region}/${side}`];
}
