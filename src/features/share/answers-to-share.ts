import { type Answer, answersToHandOver, answerTo } from "@/domain/answers";
import type { ClientId } from "@/domain/client";
import { questionsOf } from "@/domain/question-set";
import { getAnswers } from "@/storage/answers";
import type { Database } from "@/storage/database";
import { getQuestionSet } from "@/storage/question-sets";

/** The answers that a file would hold now. */
export type AnswersToShare = {
  /** To questions that are asked here now, in their order. */
  readonly answers: readonly Answer[];
  /** The person said that the therapist may not have them. */
  readonly isRefused: boolean;
  readonly isDamaged: boolean;
};

/** Reads what a client would hand over of the answers. Only reads. */
export async function answersToShare(db: Database, clientId: ClientId): Promise<AnswersToShare> {
  const { answers, isDamaged } = await getAnswers(db, clientId);
  const questions = questionsOf(await getQuestionSet(db));
  return {
    answers: answersToHandOver(answers, questions, new Date().toISOString()),
    isRefused: answerTo(answers, "consent") === "disagree",
    isDamaged,
  };
}
