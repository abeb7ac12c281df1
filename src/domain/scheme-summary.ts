import type { NamedPlace } from "@/domain/referral-counts";
import { codesOf, regionCodes, type schemes } from "@/domain/region-codes";
import { schemeAreas } from "@/domain/scheme-areas";

export type Scheme = (typeof schemes)[number];

/** One area of a scheme that is marked. */
export type MarkedArea = {
  /** Its code as text: "102"; the published name is in `schemeAreas`. */
  readonly code: string;
  /** On so many of the maps. */
  readonly maps: number;
  /** Why it is our judgement that some of the places on it belong to it; empty where all are clear. */
  readonly judgements: readonly string[];
};

/** What maps come to by a published scheme. A description: no score of a questionnaire. */
export type SchemeSummary = {
  /** The areas marked on any of the maps, by code. */
  readonly areas: readonly MarkedArea[];
  /** How many areas each map has marked, in the order of the maps. */
  readonly counts: readonly number[];
  /** The scheme has so many areas in all. */
  readonly total: number;
  /** Marked places that the scheme has no area for, each once. */
  readonly without: readonly NamedPlace[];
  /** Of those, so many that a more lenient reading would count in an area that is not marked anyway. */
  readonly lenient: number;
};

/**
 * Rolls marked places up to the areas of a scheme. A place on the midline counts for both areas where the
 * scheme parts the body there.
 *
 * @param marked - what is marked according to each map
 */
export function schemeSummary(
  scheme: Scheme,
  marked: readonly (readonly NamedPlace[])[],
): SchemeSummary {
  const areas = new Map<string, { maps: number; judgements: Set<string> }>();
  const without = new Map<string, NamedPlace>();
  const counts = marked.map((places) => {
    const codes = new Set<string>();
    for (const place of places) {
      const { region, side } = place;
      const own = codesOf(region, side)[scheme].map(String);
      if (own.length === 0) without.set(`${region}/${side}`, { region, side });
      const { unsureIn, note } = regionCodes[region];
      for (const code of own) {
        codes.add(code);
        const area = areas.get(code) ?? { maps: 0, judgements: new Set() };
        if (unsureIn.includes(scheme) && note !== null) area.judgements.add(note);
        areas.set(code, area);
      }
    }
    for (const code of codes) {
      const area = areas.get(code);
      if (area) area.maps += 1;
    }
    return codes.size;
  });
  const lenient = new Set(
    [...without.values()].flatMap(lenientCodes).filter((code) => !areas.has(code)),
  );
  return {
    areas: [...areas]
      .map(([code, { maps, judgements }]) => ({ code, maps, judgements: [...judgements] }))
      .toSorted((one, other) => Number(one.code) - Number(other.code)),
    counts,
    total: Object.keys(schemeAreas[scheme]).length,
    without: [...without.values()],
    lenient: lenient.size,
  };
}

/** The areas that a more lenient reading of the Widespread Pain Index would count, the only scheme with gaps. */
function lenientCodes({ region, side }: NamedPlace): readonly string[] {
  const { wpiAlternative } = regionCodes[region];
  if (!wpiAlternative) return [];
  return side === "midline" ? Object.values(wpiAlternative) : [wpiAlternative[side]];
}
