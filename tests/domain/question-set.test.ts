import { describe, expect, it } from "vitest";

import { builtInIds } from "@/domain/built-in-questions";
import { questionsOf, QuestionSet, standardQuestions } from "@/domain/question-set";

import { makeUuid } from "../support/make-uuid";

const own = { id: makeUuid(1), kind: "text", text: "How?", options: [] };

describe("questionsOf", () => {
  it("asks everything built in as long as nobody said otherwise", () => {
    expect(questionsOf(standardQuestions).map(({ id }) => id)).toEqual(builtInIds);
  });

  it("leaves out what is off, and asks a practice's own before the consent", () => {
    const set = QuestionSet.parse({ off: ["why", "fever"], own: [own] });
    const ids = questionsOf(set).map(({ id }) => id);
    expect(ids).toHaveLength(builtInIds.length - 2 + 1);
    expect(ids.slice(-2)).toEqual([own.id, "consent"]);
    expect(ids).not.toContain("fever");
  });

  it("asks nothing at all if a practice wants that", () => {
    expect(questionsOf(QuestionSet.parse({ off: builtInIds, own: [] }))).toEqual([]);
  });
});

describe("QuestionSet", () => {
  it.each([
    ["a question that there is not", { off: ["mood"], own: [] }],
    ["a question off twice", { off: ["why", "why"], own: [] }],
    ["two questions of one id", { off: [], own: [own, own] }],
    [
      "too many questions",
      { off: [], own: Array.from({ length: 31 }, (_, at) => ({ ...own, id: makeUuid(at) })) },
    ],
  ])("refuses %s", (_what, set) => {
    expect(QuestionSet.safeParse(set).success).toBe(false);
  });
});
