import { z } from "@/domain/zod";
import { answersQuestionV1, questionsV1 } from "@/exchange/questions-v1";
import { Id, Instant, oneLine, severalLines, trimmed } from "@/exchange/values-v1";

// Frozen with version 1 of the map file: see map-file-v1.ts.

const BuiltIn = z.enum(Object.keys(questionsV1));

const Line = z.string().check(z.maxLength(80), z.regex(oneLine), z.regex(trimmed));

const ValueV1 = z.union([
  z.boolean(),
  z.int().check(z.minimum(0), z.maximum(10)),
  z.string().check(z.minLength(1), z.maxLength(2000), z.regex(severalLines)),
  z.array(Line).check(
    z.minLength(1),
    z.maxLength(12),
    z.refine((chosen) => new Set(chosen).size === chosen.length),
  ),
]);

const AnswerV1 = z
  .strictObject({
    question: z.union([BuiltIn, Id]),
    asked: z.nullable(z.string().check(z.maxLength(200), z.regex(oneLine), z.regex(trimmed))),
    value: z.nullable(ValueV1),
    answeredAt: Instant,
    previous: z.nullable(z.strictObject({ value: z.nullable(ValueV1) })),
  })
  .check(
    z.refine(({ question, asked }) => (asked === null) === Object.hasOwn(questionsV1, question), {
      path: ["asked"],
    }),
    z.refine(({ question, value }) => isAnswer(question, value), { path: ["value"] }),
    z.refine(({ question, previous }) => isAnswer(question, previous?.value ?? null), {
      path: ["previous", "value"],
    }),
    z.refine(({ value, previous }) => value !== null || (previous?.value ?? null) !== null, {
      path: ["value"],
    }),
  );

/** The answers to the questions before a session, as version 1 of the map file has them. */
export const AnswersV1 = z.array(AnswerV1).check(
  z.maxLength(100),
  z.refine((answers) => new Set(answers.map(({ question }) => question)).size === answers.length),
);

function isAnswer(question: string, value: z.infer<typeof ValueV1> | null): boolean {
  return value === null || answersQuestionV1(question, value);
}
