import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type AnswerValue, fitsQuestion } from "@/domain/answer-value";
import {
  afterHandOver,
  Answer,
  Answers,
  answersToHandOver,
  answerTo,
  giveAnswer,
  noAnswers,
} from "@/domain/answers";
import { builtInQuestions } from "@/domain/built-in-questions";
import { OwnQuestion, type Question } from "@/domain/question";

import { arbitraryQuestion, arbitraryValue } from "../support/arbitrary-answers";
import { makeAnswer, makeAnswers } from "../support/make-answers";
import { makeClient } from "../support/make-client";
import { makeUuid } from "../support/make-uuid";

const pressure = builtInQuestions.find(({ id }) => id === "pressure")!;
const medicines = builtInQuestions.find(({ id }) => id === "medicines")!;
const own = OwnQuestion.parse({ id: makeUuid(7), kind: "text", text: "How?", options: [] });
const asked: readonly Question[] = [pressure, medicines];
const none = noAnswers(makeClient().id);

/** The day of November 2026, and the hour. */
function at(day: number, hour = 9): string {
  return `2026-11-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`;
}

/** What a file of that moment says: value, and value before where it says "changed". */
function said(answers: Answers, now: string) {
  return answersToHandOver(answers, asked, now).map(({ question, value, previous }) =>
    previous ? [question, value, previous.value] : [question, value],
  );
}

describe("giveAnswer", () => {
  it("adds, changes and takes back, with nothing to compare to before the first file", () => {
    const given = giveAnswer(none, pressure, "light", at(1));
    expect(given.answers).toEqual([makeAnswer({ value: "light", answeredAt: at(1) })]);
    const changed = giveAnswer(given, pressure, "firm", at(3));
    expect(changed.answers).toEqual([makeAnswer({ value: "firm", answeredAt: at(3) })]);
    expect(giveAnswer(changed, pressure, null, at(4))).toEqual(none);
    expect(answerTo(changed, "pressure")).toBe("firm");
    expect(answerTo(none, "pressure")).toBeNull();
  });

  it("keeps a practice's own words with the answer", () => {
    const given = giveAnswer(none, own, "well", at(1));
    expect(given.answers[0]).toMatchObject({ question: own.id, asked: "How?", value: "well" });
  });

  it("does nothing when the same is said again", () => {
    const given = giveAnswer(none, pressure, "light", at(1));
    expect(giveAnswer(given, pressure, "light", at(2))).toBe(given);
    expect(giveAnswer(none, pressure, null, at(2))).toBe(none);
  });

  it("keeps the place of an answer that is changed", () => {
    const two = giveAnswer(giveAnswer(none, pressure, "light", at(1)), medicines, "none", at(1));
    const changed = giveAnswer(two, pressure, "firm", at(2));
    expect(changed.answers.map(({ question }) => question)).toEqual(["pressure", "medicines"]);
  });

  it("gives valid answers, whatever is asked and answered and handed over in whatever order", () => {
    const step = fc.oneof(
      arbitraryQuestion.chain((question) =>
        fc.record({
          question: fc.constant(question),
          value: fc.option(arbitraryValue(question)),
        }),
      ),
      fc.constant("hand over" as const),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(30)), { maxLength: 30 }), (steps) => {
        let answers = none;
        let hour = 0;
        const last = new Map<string, AnswerValue | null>();
        for (const [what, later] of steps) {
          hour += later;
          const now = new Date(Date.UTC(2026, 10, 1, hour)).toISOString();
          if (what === "hand over") {
            const file = answersToHandOver(answers, builtInQuestions, now);
            for (const one of file) Answer.parse(one);
            answers = afterHandOver(answers, now);
          } else {
            answers = giveAnswer(answers, what.question, what.value, now);
            last.set(what.question.id, what.value);
          }
          expect(Answers.parse(answers)).toEqual(answers);
        }
        for (const question of builtInQuestions) {
          expect(answerTo(answers, question.id)).toEqual(last.get(question.id) ?? null);
        }
      }),
    );
  });
});

describe("what a file says of the answers", () => {
  const first = giveAnswer(giveAnswer(none, pressure, "light", at(1)), medicines, "aspirin", at(1));
  const handedOver = afterHandOver(first, at(2));

  it("says nothing of changes the first time", () => {
    expect(said(giveAnswer(first, pressure, "firm", at(2)), at(2))).toEqual([
      ["pressure", "firm"],
      ["medicines", "aspirin"],
    ]);
  });

  it("says what changed, what is new and what was taken back since the file before", () => {
    const pressed = giveAnswer(handedOver, pressure, "firm", at(9));
    expect(said(giveAnswer(pressed, medicines, null, at(9)), at(9))).toEqual([
      ["pressure", "firm", "light"],
      ["medicines", null, "aspirin"],
    ]);
    const one = afterHandOver(giveAnswer(none, pressure, "light", at(1)), at(2));
    expect(said(giveAnswer(one, medicines, "aspirin", at(9)), at(9))).toEqual([
      ["pressure", "light"],
      ["medicines", "aspirin", null],
    ]);
  });

  it("compares with the file, however often the mind was changed since", () => {
    const twice = giveAnswer(
      giveAnswer(handedOver, pressure, "firm", at(8)),
      pressure,
      "ask",
      at(9),
    );
    expect(said(twice, at(9))[0]).toEqual(["pressure", "ask", "light"]);
    expect(said(giveAnswer(twice, pressure, "light", at(10)), at(10))[0]).toEqual([
      "pressure",
      "light",
    ]);
  });

  it("says it once: the file after that says nothing of old changes", () => {
    const pressed = giveAnswer(handedOver, pressure, "firm", at(9));
    const second = afterHandOver(giveAnswer(pressed, medicines, null, at(9)), at(9, 10));
    expect(said(second, at(16))).toEqual([["pressure", "firm"]]);
  });

  it("says the same again when the same handing over is tried again", () => {
    const second = afterHandOver(giveAnswer(handedOver, pressure, "firm", at(9)), at(9, 10));
    expect(said(second, at(9, 11))[0]).toEqual(["pressure", "firm", "light"]);
    const corrected = giveAnswer(second, pressure, "ask", at(9, 12));
    expect(said(corrected, at(9, 13))[0]).toEqual(["pressure", "ask", "light"]);
    // Never handed over again that day: the next time it is still news.
    expect(said(corrected, at(16))[0]).toEqual(["pressure", "ask", "light"]);
  });

  it("keeps to the questions that are asked, in their order", () => {
    const more = giveAnswer(handedOver, own, "well", at(3));
    expect(said(more, at(3)).map(([question]) => question)).toEqual(["pressure", "medicines"]);
    const order = answersToHandOver(more, [own, medicines], at(3));
    expect(order.map(({ question }) => question)).toEqual([own.id, "medicines"]);
  });
});

describe("Answers", () => {
  it.each<[string, object]>([
    ["a value that answers another question", { value: "crushing" }],
    ["a value before that answers another question", { previous: { value: 3 } }],
    ["words of its own for a built-in question", { asked: "How firm?" }],
    ["a practice's question without words", { question: makeUuid(3), value: "so" }],
    ["nothing at all", { value: null }],
    ["eleven of ten", { question: "hold-back", value: 11 }],
    ["an empty text", { question: "why", value: "" }],
    ["no option of several", { question: "limits", value: [] }],
  ])("refuse %s", (_what, changes) => {
    expect(Answer.safeParse({ ...makeAnswer(), ...changes }).success).toBe(false);
  });

  it("refuse two answers to one question", () => {
    const twice = { ...makeAnswers(), answers: [makeAnswer(), makeAnswer()] };
    expect(Answers.safeParse(twice).success).toBe(false);
  });
});

describe("fitsQuestion", () => {
  it("takes every value that a question can get, and none of another kind", () => {
    fc.assert(
      fc.property(
        arbitraryQuestion.chain((question) =>
          fc.tuple(fc.constant(question), arbitraryValue(question)),
        ),
        ([question, value]) => {
          expect(fitsQuestion(question, value)).toBe(true);
          expect(fitsQuestion({ ...pressure, kind: "yes-no" }, value)).toBe(
            typeof value === "boolean",
          );
        },
      ),
    );
    expect(fitsQuestion(own, "two\nlines")).toBe(false);
    expect(fitsQuestion(pressure, ["light"])).toBe(false);
  });
});
