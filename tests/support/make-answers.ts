import { Answer, Answers } from "@/domain/answers";
import type { z } from "@/domain/zod";

import { makeUuid } from "./make-uuid";

/** A valid answer: a light touch, given on the 23rd, unless told otherwise. */
export function makeAnswer(changes: Partial<z.input<typeof Answer>> = {}): Answer {
  return Answer.parse({
    question: "pressure",
    asked: null,
    value: "light",
    answeredAt: "2026-11-23T09:00:00.000Z",
    previous: null,
    ...changes,
  });
}

/** Valid answers of the client that `makeClient` makes, never handed over, unless told otherwise. */
export function makeAnswers(changes: Partial<z.input<typeof Answers>> = {}): Answers {
  return Answers.parse({
    clientId: makeUuid(1),
    handedOverAt: null,
    handedOverBefore: null,
    answers: [makeAnswer()],
    ...changes,
  });
}
