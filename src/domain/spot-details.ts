import { cleanLine } from "@/domain/clean-text";
import { z } from "@/domain/zod";

/**
 * Further words for what a spot feels like, in the order in which they are offered. Each stands for
 * itself and is never counted together with others: single everyday words, most of which pain
 * questionnaires ask for too (Dworkin et al., Pain 2009;144:35–42, the SF-MPQ-2), but no such
 * questionnaire.
 */
export const feelings = [
  "aching",
  "dull",
  "sharp",
  "shooting",
  "burning",
  "throbbing",
  "pulling",
  "stiff",
  "cramping",
  "pressure",
  "heavy",
  "tingling",
  "numb",
  "cold",
] as const;
export const Feeling = z.enum(feelings);
export type Feeling = z.infer<typeof Feeling>;

/** Since when a spot is felt, the shortest first. */
export const onsets = ["today", "days", "weeks", "months", "years"] as const;
export const Onset = z.enum(onsets);
export type Onset = z.infer<typeof Onset>;

/** Whether a spot is always felt. */
export const courses = ["constant", "comes-and-goes"] as const;
export const Course = z.enum(courses);
export type Course = z.infer<typeof Course>;

/** Longest texts of one line about a spot, in UTF-16 code units. */
export const LINE_LIMITS = { ownFeeling: 60, sinceWords: 120, better: 200, worse: 200 } as const;

/**
 * What may be said of a spot beyond where it is, its qualities and how strong it is. All of it is
 * optional; records from before it was asked have none of it.
 */
export const detailFields = {
  /**
   * Whether the skin there is red and hot to the touch, which "hot" alone does not say; `null` until
   * the person has said.
   */
  isSkinRed: z._default(z.nullable(z.boolean()), null),
  /** Each at most once. */
  feelings: z._default(
    z.readonly(z.array(Feeling)).check(
      z.maxLength(feelings.length),
      z.refine((chosen) => new Set(chosen).size === chosen.length, "a feeling is named twice"),
    ),
    [],
  ),
  /** A word of the person's own for what it feels like; empty: none. So with the other texts. */
  ownFeeling: line(LINE_LIMITS.ownFeeling),
  /** `null` until the person has said. */
  since: z._default(z.nullable(Onset), null),
  /** The same in the person's own words. */
  sinceWords: line(LINE_LIMITS.sinceWords),
  /** `null` until the person has said. */
  course: z._default(z.nullable(Course), null),
  /** What makes it better, and worse. */
  better: line(LINE_LIMITS.better),
  worse: line(LINE_LIMITS.worse),
  /** Whether this is the spot that matters most: at most one of a map. */
  isMain: z._default(z.boolean(), false),
  /** Whether the person asks not to be touched there. */
  isToAvoid: z._default(z.boolean(), false),
};
const SpotDetails = z.readonly(z.object(detailFields));
export type SpotDetails = z.infer<typeof SpotDetails>;

/** The details of a spot of which nothing further was said yet. */
export const noDetails: SpotDetails = {
  isSkinRed: null,
  feelings: [],
  ownFeeling: "",
  since: null,
  sinceWords: "",
  course: null,
  better: "",
  worse: "",
  isMain: false,
  isToAvoid: false,
};

/** Whether anything further was said of a spot. */
export function hasDetails(spot: SpotDetails): boolean {
  const keys = Object.keys(noDetails) as (keyof SpotDetails)[]; // of the object above
  return keys.some((key) => JSON.stringify(spot[key]) !== JSON.stringify(noDetails[key]));
}

function line(limit: number) {
  return z._default(z.string().check(z.overwrite(cleanLine), z.maxLength(limit)), "");
}
