import { AnswerValue, fitsQuestion, isSameValue } from "@/domain/answer-value";
import { ClientId } from "@/domain/client";
import { Instant } from "@/domain/instant";
import {
  builtInQuestion,
  isOwnQuestion,
  type Question,
  QuestionId,
  QuestionWords,
} from "@/domain/question";
import { z } from "@/domain/zod";

/** Most answers that are kept for one client, those to questions no longer asked included. */
export const ANSWERS_LIMIT = 1000;

/** Files saved within this time of the first one are the same handing over, tried again. */
const SAME_HAND_OVER_MS = 12 * 60 * 60 * 1000;

/** One answer, and what it said the last time where that was something else. */
export const Answer = z.readonly(
  z
    .object({
      question: QuestionId,
      /** The question as it was asked, of a practice's own. A built-in one has its words elsewhere. */
      asked: z.nullable(QuestionWords),
      /** `null`: taken back. */
      value: z.nullable(AnswerValue),
      answeredAt: Instant,
      /** What was handed over before this was said; `null` within: nothing was. `null`: no change. */
      previous: z.nullable(z.readonly(z.object({ value: z.nullable(AnswerValue) }))),
    })
    .check(
      z.refine(({ question, asked }) => (asked === null) === isBuiltIn(question), {
        error: "a practice's own question has its words with it, and no other has",
        path: ["asked"],
      }),
      z.refine(({ question, value }) => isFitting(question, value), {
        error: "this is no answer to that question",
        path: ["value"],
      }),
      z.refine(({ question, previous }) => isFitting(question, previous?.value ?? null), {
        error: "this was no answer to that question",
        path: ["previous", "value"],
      }),
      z.refine(({ value, previous }) => value !== null || (previous?.value ?? null) !== null, {
        error: "nothing was answered and nothing taken back",
        path: ["value"],
      }),
    ),
);
export type Answer = z.infer<typeof Answer>;

/** What one client has answered, kept for the next time. */
export const Answers = z.readonly(
  z.object({
    clientId: ClientId,
    /** When the answers last left this device in a file (or, of another's, left theirs). */
    handedOverAt: z.nullable(Instant),
    /** When they did the time before that. */
    handedOverBefore: z.nullable(Instant),
    answers: z.readonly(z.array(Answer)).check(
      z.maxLength(ANSWERS_LIMIT),
      z.refine(
        (answers) => new Set(answers.map(({ question }) => question)).size === answers.length,
        "a question is answered twice",
      ),
    ),
  }),
);
export type Answers = z.infer<typeof Answers>;

/** The answers of a client who has not been asked yet. */
export function noAnswers(clientId: ClientId): Answers {
  return { clientId, handedOverAt: null, handedOverBefore: null, answers: [] };
}

/** What was answered to a question; `null` if nothing was, or it was taken back. */
export function answerTo(answers: Answers, id: QuestionId): AnswerValue | null {
  return answers.answers.find(({ question }) => question === id)?.value ?? null;
}

/**
 * The same answers with one more, or one changed or taken back. What the last file said is kept
 * beside it as long as the two differ, so that the therapist sees what is new.
 *
 * @param value - `null` takes the answer back; it must fit the question
 * @param now - the moment, as `Date.toISOString` gives it
 */
export function giveAnswer(
  answers: Answers,
  question: Question,
  value: AnswerValue | null,
  now: string,
): Answers {
  const at = answers.answers.findIndex((answer) => answer.question === question.id);
  const current = answers.answers[at];
  if (isSameValue(current?.value ?? null, value)) return answers;

  const since = lastTime(answers, now);
  const before = current && isNews(current, since) && current.previous ? current.previous : current;
  const handedOver = before?.value ?? null;
  const isBack = isSameValue(handedOver, value);
  const given: Answer = {
    question: question.id,
    asked: isOwnQuestion(question) ? question.text : null,
    value,
    answeredAt: now,
    previous: since === null || isBack ? null : { value: handedOver },
  };

  const others = answers.answers.filter((answer) => answer !== current);
  if (value === null && given.previous === null) return { ...answers, answers: others };
  return { ...answers, answers: at < 0 ? [...others, given] : answers.answers.with(at, given) };
}

/**
 * What a file says to questions that are asked now, in their order: "changed" only where something
 * changed since the file before, and nothing of what was taken back long ago.
 */
export function answersToHandOver(
  answers: Answers,
  questions: readonly Question[],
  now: string,
): readonly Answer[] {
  const since = lastTime(answers, now);
  return questions.flatMap(({ id }) => {
    const answer = answers.answers.find(({ question }) => question === id);
    if (!answer) return [];
    if (isNews(answer, since)) return [answer];
    return answer.value === null ? [] : [{ ...answer, previous: null }];
  });
}

/** The same answers, which have just left in a file. */
export function afterHandOver(answers: Answers, now: string): Answers {
  const { handedOverAt } = answers;
  if (handedOverAt !== null && isSameHandOver(handedOverAt, now)) return answers;
  return { ...answers, handedOverAt: now, handedOverBefore: handedOverAt };
}

/** When the answers were handed over the time before this one; `null` if they never were. */
function lastTime(answers: Answers, now: string): string | null {
  const { handedOverAt, handedOverBefore } = answers;
  if (handedOverAt === null) return null;
  return isSameHandOver(handedOverAt, now) ? handedOverBefore : handedOverAt;
}

function isSameHandOver(first: string, now: string): boolean {
  return Date.parse(now) - Date.parse(first) < SAME_HAND_OVER_MS;
}

function isNews(answer: Answer, since: string | null): boolean {
  return since !== null && answer.answeredAt > since;
}

function isBuiltIn(id: QuestionId): boolean {
  return builtInQuestion(id) !== undefined;
}

function isFitting(id: QuestionId, value: AnswerValue | null): boolean {
  const question = builtInQuestion(id);
  return value === null || question === undefined || fitsQuestion(question, value);
}
