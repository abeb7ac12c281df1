import fc from "fast-check";

import { Answer } from "@/domain/answers";
import type { AnswerValue } from "@/domain/answer-value";
import { builtInQuestions } from "@/domain/built-in-questions";
import { cleanLine, cleanText } from "@/domain/clean-text";
import {
  type OwnQuestion,
  OwnQuestion as OwnQuestionSchema,
  questionKinds,
} from "@/domain/question";
import type { Question } from "@/domain/question";

const hostile = fc.string({ unit: "binary", maxLength: 30 });
const words = hostile.map((text) => cleanText(text) || "x");
const line = (limit: number) =>
  hostile.map((text) => cleanLine(text).slice(0, limit).trim() || "x");

/** Any valid question of a practice's own. */
export const arbitraryOwnQuestion: fc.Arbitrary<OwnQuestion> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...questionKinds),
    text: line(200),
    options: fc.uniqueArray(line(80), { minLength: 2, maxLength: 12 }),
  })
  .map(({ options, ...rest }) => {
    const isChoice = rest.kind === "choice" || rest.kind === "choices";
    return OwnQuestionSchema.parse({ ...rest, options: isChoice ? options : [] });
  });

/** Any value that answers a question. */
export function arbitraryValue(question: Question): fc.Arbitrary<AnswerValue> {
  const options = question.options ?? [];
  switch (question.kind) {
    case "text":
      return line(2000);
    case "long-text":
      return words;
    case "yes-no":
      return fc.boolean();
    case "scale":
      return fc.nat(10);
    case "choice":
      return fc.constantFrom(...options);
    case "choices":
      return fc.subarray([...options], { minLength: 1 });
  }
}

/** A built-in question, or one of a practice's own. */
export const arbitraryQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.constantFrom(...builtInQuestions),
  arbitraryOwnQuestion,
);

const instant = fc
  .date({
    min: new Date("1970-01-01T00:00:00.000Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

const answer = arbitraryQuestion.chain((question) => {
  const value = arbitraryValue(question);
  const asked = fc.constant("text" in question ? question.text : null);
  const common = { question: fc.constant(question.id), asked, answeredAt: instant };
  return fc.oneof(
    fc.record({
      ...common,
      value,
      previous: fc.option(fc.record({ value: fc.option(value) })),
    }),
    fc.record({ ...common, value: fc.constant(null), previous: fc.record({ value }) }),
  );
});

/** One to ten valid answers, no two to one question. */
export const arbitraryAnswers: fc.Arbitrary<Answer[]> = fc
  .uniqueArray(answer, { minLength: 1, maxLength: 10, selector: ({ question }) => question })
  .map((answers) => answers.map((one) => Answer.parse(one)));
