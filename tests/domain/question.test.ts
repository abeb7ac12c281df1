import { describe, expect, it } from "vitest";

import { builtInIds, builtInQuestions, questionGroups } from "@/domain/built-in-questions";
import { builtInQuestion, hasOptions, isOwnQuestion, OwnQuestion } from "@/domain/question";

import { makeUuid } from "../support/make-uuid";

const own = { id: makeUuid(1), kind: "choice", text: "How?", options: ["So", "So so"] };

describe("the built-in questions", () => {
  it("have distinct ids, and stand group by group", () => {
    expect(new Set(builtInIds).size).toBe(builtInIds.length);
    const order = builtInQuestions.map(({ group }) => questionGroups.indexOf(group));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  it("have options exactly where one is chosen, and advice exactly on health", () => {
    for (const { id, kind, options, action, group } of builtInQuestions) {
      expect([id, options !== undefined]).toEqual([id, hasOptions(kind)]);
      expect([id, action !== undefined]).toEqual([id, group === "health"]);
      expect([id, kind === "yes-no"]).toEqual([id, action !== undefined]);
    }
  });

  it("are found by id", () => {
    expect(builtInQuestion("fever")?.action).toBe("postpone");
    expect(builtInQuestion(OwnQuestion.parse(own).id)).toBeUndefined();
  });
});

describe("OwnQuestion", () => {
  it("keeps its words in one line, and is told from a built-in question", () => {
    const made = OwnQuestion.parse({ ...own, text: "  How\nnow?\u0000 " });
    expect(made.text).toBe("How now?");
    expect(isOwnQuestion(made)).toBe(true);
    expect(builtInQuestions.some(isOwnQuestion)).toBe(false);
  });

  it.each([
    ["no words", { text: " \n " }],
    ["too many words", { text: "a".repeat(201) }],
    ["an unknown kind", { kind: "essay" }],
    ["a built-in id", { id: "why" }],
    ["one option only", { options: ["So"] }],
    ["an option twice, blanks aside", { options: ["So", " So "] }],
    ["an empty option", { options: ["So", " "] }],
    ["thirteen options", { options: Array.from({ length: 13 }, (_, at) => `${at}`) }],
    ["options where nothing is chosen", { kind: "yes-no" }],
    ["no options where one is chosen", { options: [] }],
  ])("refuses %s", (_what, changes) => {
    expect(OwnQuestion.safeParse(own).success).toBe(true);
    expect(OwnQuestion.safeParse({ ...own, ...changes }).success).toBe(false);
  });
});
