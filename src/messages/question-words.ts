import type { AnswerValue } from "@/domain/answer-value";
import type { Answer } from "@/domain/answers";
import { builtInQuestion, isOwnQuestion, type Question } from "@/domain/question";
import type { MessageId, Say } from "@/messages/use-messages";

/** A question in the person's language; a practice's own as it was written. */
export function questionWords(say: Say, question: Question): string {
  return isOwnQuestion(question) ? question.text : say(`question.${question.id}`);
}

/** The line of help under a question; `null` where there is none. */
export function questionHint(say: Say, question: Question): string | null {
  if (isOwnQuestion(question) || question.hasHint !== true) return null;
  return say(`question.${question.id}.hint` as MessageId); // a test asks for every one
}

/** An option of a question; a practice's own as it was written. */
export function optionWords(say: Say, question: Question, option: string): string {
  if (isOwnQuestion(question)) return option;
  return say(`question.${question.id}.option.${option}` as MessageId); // a test asks for every one
}

/** The question that an answer belongs to, in words. */
export function answeredQuestion(say: Say, { question, asked }: Answer): string {
  return asked ?? say(`question.${question}` as MessageId); // without words of its own it is built in
}

/** What was answered, in words. */
export function answerWords(say: Say, id: Answer["question"], value: AnswerValue | null): string {
  const question = builtInQuestion(id);
  const inWords = (option: string) =>
    question?.options ? optionWords(say, question, option) : option;
  if (value === null) return say("answer.none");
  if (typeof value === "boolean") return say(value ? "answer.yes" : "answer.no");
  if (typeof value === "number") return say("answer.step", { step: value });
  return typeof value === "string" ? inWords(value) : value.map(inWords).join(say("list.comma"));
}
