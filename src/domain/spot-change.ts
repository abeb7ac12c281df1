import { Anchor } from "@/domain/anchor";
import { cleanText } from "@/domain/clean-text";
import { RegionId, Side } from "@/domain/region";
import { Intensity, NOTE_LIMIT, SpotId } from "@/domain/spot";
import { z } from "@/domain/zod";

/** What became of a spot, from best to worst. */
export const outcomes = ["gone", "softer", "same", "worse"] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/**
 * What became of one spot of an earlier map. It says itself where that spot was and how strong, so
 * that it still means something when the earlier map is not at hand. A skipped spot has none.
 */
export const SpotChange = z.readonly(
  z.object({
    spotId: SpotId,
    anchor: Anchor,
    region: RegionId,
    side: Side,
    /** How strong it was; `null`: was not said. */
    before: z.nullable(Intensity),
    outcome: Outcome,
    /** How strong it is now; `null`: was not said. */
    after: z.nullable(Intensity),
    note: z.string().check(z.overwrite(cleanText), z.maxLength(NOTE_LIMIT)),
  }),
);
export type SpotChange = z.infer<typeof SpotChange>;

/** A change of intensity in numbers. */
export type ChangeSize = {
  /** Steps of 0–10; negative is less. */
  readonly points: number;
  /** Share of what it was, in whole percent; `null` when it was 0. */
  readonly percent: number | null;
  /**
   * As much as people called "much better" on the mean: 2 points less, or a third less. From 825 people
   * with chronic musculoskeletal pain, over months: Salaffi F. et al., Eur J Pain 2004, 8:283–291,
   * doi:10.1016/j.ejpain.2003.09.004. A size to compare with, no proof of an effect.
   */
  readonly isMuchBetter: boolean;
};

/** How much an intensity changed; `null` when it was not said both times. */
export function changeSize(before: number | null, after: number | null): ChangeSize | null {
  if (before === null || after === null) return null;
  const points = after - before;
  const percent = before === 0 ? null : Math.round((100 * points) / before);
  return { points, percent, isMuchBetter: points <= -2 || (percent !== null && percent <= -33) };
}
