import { setupI18n } from "@lingui/core";
import { describe, expect, it } from "vitest";

import { builtInQuestions } from "@/domain/built-in-questions";
import { OwnQuestion } from "@/domain/question";
import en from "@/messages/en.messages.json";
import {
  answeredQuestion,
  answerWords,
  optionWords,
  questionHint,
  questionWords,
} from "@/messages/question-words";
import type { Say } from "@/messages/use-messages";

import { makeUuid } from "../support/make-uuid";

const i18n = setupI18n({ locale: "en", messages: { en } });
const say: Say = (id, values) => i18n._(id, values);

const own = OwnQuestion.parse({
  id: makeUuid(1),
  kind: "choice",
  text: "How do you sleep?",
  options: ["Well", "rest"],
});

describe("the words of the questions", () => {
  it("are there for every question, hint, option and advice", () => {
    const ids = builtInQuestions.flatMap(({ id, options = [], hasHint, action }) => [
      `question.${id}`,
      ...(hasHint ? [`question.${id}.hint`] : []),
      ...options.map((option) => `question.${id}.option.${option}`),
      ...(action ? [`advice.${action}`, `advised.${action}`] : []),
    ]);
    expect(ids.filter((id) => !Object.hasOwn(en, id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(60);
  });

  it("are the app's for a built-in question, and the practice's for its own", () => {
    const since = builtInQuestions.find(({ id }) => id === "since")!;
    expect(questionWords(say, since)).toBe("Since when?");
    expect(questionHint(say, since)).toBeNull();
    expect(optionWords(say, since, "days")).toBe("A few days");
    expect(questionWords(say, own)).toBe("How do you sleep?");
    expect(questionHint(say, own)).toBeNull();
    expect(optionWords(say, own, "rest")).toBe("rest");
  });

  it("say an answer of every kind", () => {
    expect(answerWords(say, "fever", true)).toBe("Yes");
    expect(answerWords(say, "fever", false)).toBe("No");
    expect(answerWords(say, "fever", null)).toBe("no answer");
    expect(answerWords(say, "hold-back", 0)).toBe("0 of 10");
    expect(answerWords(say, "why", "nothing")).toBe("nothing");
    expect(answerWords(say, "helped", ["rest", "nothing"])).toBe("Rest, Nothing yet");
    expect(answerWords(say, own.id, ["rest"])).toBe("rest");
  });

  it("name the question of an answer", () => {
    const common = { value: "x", answeredAt: "2026-11-23T09:30:00.000Z", previous: null };
    expect(answeredQuestion(say, { question: "why", asked: null, ...common })).toMatch(/bothers/);
    expect(answeredQuestion(say, { question: own.id, asked: own.text, ...common })).toBe(own.text);
  });
});
