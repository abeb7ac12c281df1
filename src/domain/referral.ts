import { cleanLine, cleanText } from "@/domain/clean-text";
import { HoldId } from "@/domain/hold";
import { Place } from "@/domain/place";
import { Intensity, NOTE_LIMIT } from "@/domain/spot";
import { z } from "@/domain/zod";

export const ReferralId = z.uuid().check(z.lowercase()).brand("ReferralId");
export type ReferralId = z.infer<typeof ReferralId>;

/** Most places that one referral was felt in. */
export const REFERRAL_PLACES = 10;
/** Longest word of a person's own, in UTF-16 code units. */
export const FELT_WORD_LIMIT = 60;

/** Plain words for what is felt elsewhere while one place is worked. */
export const feltWords = [
  "warm",
  "cold",
  "tingling",
  "buzzing",
  "pulling",
  "stretching",
  "pressure",
  "pulsing",
  "twitching",
  "melting",
  "aching",
  "sharp",
  "burning",
  "numb",
  "lighter",
] as const;
export const FeltWord = z.enum(feltWords);
export type FeltWord = z.infer<typeof FeltWord>;

export const referralTimes = ["during", "within-hour", "next-day", "later"] as const;
export const ReferralTime = z.enum(referralTimes);
export type ReferralTime = z.infer<typeof ReferralTime>;

export const durations = ["moment", "minute", "minutes", "hours", "days", "still"] as const;
export const Duration = z.enum(durations);
export type Duration = z.infer<typeof Duration>;

export const familiarities = ["yes", "no", "new"] as const;
export const Familiarity = z.enum(familiarities);
export type Familiarity = z.infer<typeof Familiarity>;

/** "When we worked here, I felt it there." All but the places is optional. */
export const Referral = z.readonly(
  z.object({
    id: ReferralId,
    /** Where the hand was. */
    from: Place,
    /** The hold it was during; `null` when the person pointed at the place instead. */
    holdId: z.nullable(HoldId),
    /** Where it was felt. */
    to: z.readonly(z.array(Place)).check(z.minLength(1), z.maxLength(REFERRAL_PLACES)),
    words: z
      .readonly(z.array(FeltWord))
      .check(z.refine((words) => new Set(words).size === words.length, "a word is named twice")),
    /** A word of the person's own; may be empty. */
    ownWord: z.string().check(z.overwrite(cleanLine), z.maxLength(FELT_WORD_LIMIT)),
    intensity: z.nullable(Intensity),
    when: z.nullable(ReferralTime),
    lasted: z.nullable(Duration),
    /** Whether the person knows this feeling. */
    isKnown: z.nullable(Familiarity),
    /** What came with it (a feeling, a memory), in the person's own words and only if wanted. */
    cameWithIt: z.string().check(z.overwrite(cleanText), z.maxLength(NOTE_LIMIT)),
  }),
);
export type Referral = z.infer<typeof Referral>;
