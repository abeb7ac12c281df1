import { builtInIds, builtInQuestions, type BuiltInQuestion } from "@/domain/built-in-questions";
import { cleanLine } from "@/domain/clean-text";
import { z } from "@/domain/zod";

/**
 * What kind of answer a question takes: one line, several lines, yes or no, one of its options,
 * several of them, or a whole step from 0 to 10.
 */
export const questionKinds = ["text", "long-text", "yes-no", "choice", "choices", "scale"] as const;
export const QuestionKind = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** Longest question of a practice's own, and longest option of one, in UTF-16 code units. */
export const QUESTION_LIMIT = 200;
export const OPTION_LIMIT = 80;
/** Fewest and most options of a question that has options. */
export const OPTIONS_MIN = 2;
export const OPTIONS_MAX = 12;

export const BuiltInQuestionId = z.enum(builtInIds);
export type BuiltInQuestionId = z.infer<typeof BuiltInQuestionId>;

export const OwnQuestionId = z.uuid().check(z.lowercase()).brand("OwnQuestionId");
export type OwnQuestionId = z.infer<typeof OwnQuestionId>;

/** A built-in question goes by a name, one of a practice's own by a UUID. */
export const QuestionId = z.union([BuiltInQuestionId, OwnQuestionId]);
export type QuestionId = z.infer<typeof QuestionId>;

/** The words of a question, in one line. */
export const QuestionWords = z
  .string()
  .check(z.overwrite(cleanLine), z.trim(), z.minLength(1), z.maxLength(QUESTION_LIMIT));

/** The words of an option of a practice's own question: they are what an answer holds. */
export const OptionWords = z
  .string()
  .check(z.overwrite(cleanLine), z.trim(), z.minLength(1), z.maxLength(OPTION_LIMIT));

/** A question that a practice has written itself: its words are its own, in one language. */
export const OwnQuestion = z.readonly(
  z
    .object({
      id: OwnQuestionId,
      kind: QuestionKind,
      text: QuestionWords,
      /** In the order in which they are offered. None unless the kind has options. */
      options: z.readonly(z.array(OptionWords)).check(
        z.maxLength(OPTIONS_MAX),
        z.refine((options) => new Set(options).size === options.length, "an option is there twice"),
      ),
    })
    .check(
      z.refine(
        ({ kind, options }) =>
          hasOptions(kind) ? options.length >= OPTIONS_MIN : options.length === 0,
        { error: "the options do not go with the kind", path: ["options"] },
      ),
    ),
);
export type OwnQuestion = z.infer<typeof OwnQuestion>;

/** A built-in question, whose words are messages, or a practice's own, which has them itself. */
export type Question = BuiltInQuestion | OwnQuestion;

/** Whether a question of this kind is answered by choosing among options. */
export function hasOptions(kind: QuestionKind): boolean {
  return kind === "choice" || kind === "choices";
}

/** Whether a question's words are the practice's own. */
export function isOwnQuestion(question: Question): question is OwnQuestion {
  return "text" in question;
}

/** The built-in question of that id, or `undefined`: then it is a practice's own. */
export function builtInQuestion(id: QuestionId): BuiltInQuestion | undefined {
  return builtInQuestions.find((question) => question.id === id);
}

/** Whether a "yes" to that question asks for care before bodywork. */
export function isHealthQuestion(id: QuestionId): boolean {
  return builtInQuestion(id)?.action !== undefined;
}
