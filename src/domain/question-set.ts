import { builtInQuestions } from "@/domain/built-in-questions";
import { BuiltInQuestionId, OwnQuestion, type Question } from "@/domain/question";
import { z } from "@/domain/zod";

/** Most questions of its own that a practice has. */
export const OWN_QUESTIONS_LIMIT = 30;

/** What a practice asks: the built-in questions that it has not switched off, and its own. */
export const QuestionSet = z.readonly(
  z.object({
    off: z
      .readonly(z.array(BuiltInQuestionId))
      .check(z.refine((off) => new Set(off).size === off.length, "a question is off twice")),
    /** In the order in which they are asked. */
    own: z.readonly(z.array(OwnQuestion)).check(
      z.maxLength(OWN_QUESTIONS_LIMIT),
      z.refine(
        (own) => new Set(own.map(({ id }) => id)).size === own.length,
        "two questions have one id",
      ),
    ),
  }),
);
export type QuestionSet = z.infer<typeof QuestionSet>;

/** What is asked as long as no practice has said otherwise: everything built in. */
export const standardQuestions: QuestionSet = { off: [], own: [] };

/** Every question of a set in the order in which it is asked: a practice's own before the consent. */
export function questionsOf(set: QuestionSet): readonly Question[] {
  const builtIn = builtInQuestions.filter(({ id }) => !set.off.includes(id));
  return [
    ...builtIn.filter(({ group }) => group !== "consent"),
    ...set.own,
    ...builtIn.filter(({ group }) => group === "consent"),
  ];
}
