import { cleanText } from "@/domain/clean-text";
import { OptionWords, OPTIONS_MAX, type Question } from "@/domain/question";
import { z } from "@/domain/zod";

/** Longest answer in words, in UTF-16 code units. */
export const ANSWER_LIMIT = 2000;

/**
 * What was answered: yes or no; a whole step from 0 to 10; words; an option; or several of them. An
 * option of a built-in question goes by its id, one of a practice's own by its words.
 */
export const AnswerValue = z.union([
  z.boolean(),
  z.int().check(z.minimum(0), z.maximum(10)),
  z.string().check(z.overwrite(cleanText), z.minLength(1), z.maxLength(ANSWER_LIMIT)),
  z.readonly(z.array(OptionWords)).check(
    z.minLength(1),
    z.maxLength(OPTIONS_MAX),
    z.refine((chosen) => new Set(chosen).size === chosen.length, "an option is chosen twice"),
  ),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** Whether a value is an answer to that question at all: of its kind, and of its options. */
export function fitsQuestion(question: Question, value: AnswerValue): boolean {
  const options: readonly string[] = question.options ?? [];
  switch (question.kind) {
    case "text":
      return typeof value === "string" && !value.includes("\n");
    case "long-text":
      return typeof value === "string";
    case "yes-no":
      return typeof value === "boolean";
    case "scale":
      return typeof value === "number";
    case "choice":
      return typeof value === "string" && options.includes(value);
    case "choices":
      return typeof value === "object" && value.every((chosen) => options.includes(chosen));
  }
}

/** Whether two answers say the same; the order of what was chosen does not count. */
export function isSameValue(one: AnswerValue | null, other: AnswerValue | null): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((chosen) => other.includes(chosen));
}
