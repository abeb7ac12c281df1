import table from "@/domain/fascial-lines.json";
import { RegionId, regionTable, type Side } from "@/domain/region";
import { z } from "@/domain/zod";

const Count = z.nullable(z.int().check(z.minimum(0)));

/** One bony station, or one track between two, of a line. */
const Part = z.readonly(
  z.object({
    kind: z.enum(["station", "track"]),
    /** On which side, of a line that starts on some side. */
    side: z.enum(["same", "crossing", "opposite"]),
    regions: z.readonly(z.array(RegionId).check(z.minLength(1))),
    /** Whether a table of the book was read for it; else it comes from second-hand accounts. */
    isRead: z.boolean(),
  }),
);

/**
 * A myofascial line: a model that Myers drew up (*Anatomy Trains*), not a finding.
 *
 * `evidence` is what dissections bear out of it, after Wilke et al., Arch Phys Med Rehabil
 * 2016;97:454–461: of how many transitions between muscles, in how many studies; null where the
 * review did not count or examine. Which regions a part lies under is our reading. The words are in
 * `overlay.en.messages.json` and its translations: `lines.SBL`, and `lines.SBL.1` for its first part.
 */
export const FascialLine = z.readonly(
  z.object({
    id: z.string(),
    evidence: z.readonly(
      z.object({
        grade: z.enum(["strong", "partial", "none", "unexamined"]),
        verified: Count,
        transitions: Count,
        studies: Count,
      }),
    ),
    parts: z.readonly(z.array(Part)),
  }),
);
export type FascialLine = z.infer<typeof FascialLine>;

/** All twelve lines. Only the overlay needs this module: import it lazily. */
export const fascialLines: readonly FascialLine[] = z.array(FascialLine).parse(table);

/** A place on a line's way. */
export type LinePlace = { readonly region: RegionId; readonly side: Side };

/**
 * The places that a line runs through, in order, when it starts on a side. Where it crosses, it is on
 * the midline. The same place twice in a row is there once.
 */
export function linePlaces(line: FascialLine, start: "left" | "right"): LinePlace[] {
  const other = start === "left" ? "right" : "left";
  const places = line.parts.flatMap(({ side, regions }) =>
    regions.map((region): LinePlace => {
      if (side === "crossing" && isAtMidline(region)) return { region, side: "midline" };
      return { region, side: side === "opposite" ? other : start };
    }),
  );
  return places.filter(({ region, side }, i) => {
    const before = places[i - 1];
    return before?.region !== region || before.side !== side;
  });
}

function isAtMidline(region: RegionId): boolean {
  return regionTable.some((row) => row.id === region && row.isAtMidline);
}
