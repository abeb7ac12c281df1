import { Anchor } from "@/domain/anchor";
import { cleanText } from "@/domain/clean-text";
import { Instant } from "@/domain/instant";
import { RegionId, Side } from "@/domain/region";
import { NOTE_LIMIT, Quality } from "@/domain/spot";
import { z } from "@/domain/zod";

export const HoldId = z.uuid().check(z.lowercase()).brand("HoldId");
export type HoldId = z.infer<typeof HoldId>;

/** No hand rests longer on one place than this: four hours, in seconds. */
export const HOLD_LIMIT_SECONDS = 4 * 60 * 60;

/** How far the tissue gave way under the hand, as the therapist felt it. */
export const releases = ["not-yet", "a-little", "mostly", "fully"] as const;
export const Release = z.enum(releases);
export type Release = z.infer<typeof Release>;

/** One place on which the therapist's hand rested, and what was found there. */
export const Hold = z.readonly(
  z.object({
    id: HoldId,
    anchor: Anchor,
    region: RegionId,
    side: Side,
    startedAt: Instant,
    /** Whole seconds, by the clock on the wall; `null` while the hand still rests there. */
    seconds: z.nullable(z.int().check(z.minimum(0), z.maximum(HOLD_LIMIT_SECONDS))),
    /** What the therapist found: kept apart from what the client marked. */
    found: z
      .readonly(z.array(Quality))
      .check(z.refine((found) => new Set(found).size === found.length, "a quality is named twice")),
    /** `null` until the therapist has said. */
    release: z.nullable(Release),
    note: z.string().check(z.overwrite(cleanText), z.maxLength(NOTE_LIMIT)),
  }),
);
export type Hold = z.infer<typeof Hold>;

/**
 * How long a hold has lasted: what was logged, or for one that still runs the time by the clock, so
 * that a locked screen or a hidden tab loses nothing of it.
 *
 * @param now - milliseconds since 1970
 * @returns whole seconds, 0 to `HOLD_LIMIT_SECONDS`; 0 too when the clock was set back
 */
export function secondsOf({ seconds, startedAt }: Hold, now: number): number {
  if (seconds !== null) return seconds;
  const passed = Math.floor((now - Date.parse(startedAt)) / 1000);
  return Math.max(0, Math.min(passed, HOLD_LIMIT_SECONDS));
}
