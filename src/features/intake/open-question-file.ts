import {
  decodeQuestionFile,
  QUESTION_FILE_SIZE_LIMIT,
  type QuestionFileFailure,
} from "@/exchange/decode-question-file";
import { type QuestionSet, questionsOf } from "@/domain/question-set";
import { saveFailureWords } from "@/messages/save-failure-words";
import type { Say } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { changeQuestionSet, getQuestionSet } from "@/storage/question-sets";

/** What came of a question file, as a sentence, and what was asked before if it was taken in. */
export type OpenedQuestions = { readonly sentence: string; readonly before: QuestionSet | null };

/** Reads a question file; only once all of it is checked it takes the place of what was asked. */
export async function openQuestionFile(
  db: Database,
  file: File,
  say: Say,
): Promise<OpenedQuestions> {
  const { name } = file;
  const refuse = (sentence: string): OpenedQuestions => ({ sentence, before: null });

  if (file.size > QUESTION_FILE_SIZE_LIMIT) return refuse(say("openQuestions.tooLarge", { name }));
  const bytes = await readBytes(file);
  if (!bytes) return refuse(say("open.unreadable", { name }));

  const read = decodeQuestionFile(bytes);
  if (!read.ok) return refuse(failureSentence(say, name, read.failure));

  const before = await getQuestionSet(db);
  const stored = await changeQuestionSet(db, () => read.value);
  if (!stored.ok) {
    return refuse(say("open.notStored", { name, why: saveFailureWords(say, stored.failure) }));
  }
  const count = questionsOf(stored.value).length;
  return { sentence: say("intake.opened", { name, count, own: stored.value.own.length }), before };
}

async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // moved, renamed or on a disk that is gone
  }
}

function failureSentence(say: Say, name: string, failure: QuestionFileFailure): string {
  switch (failure.reason) {
    case "too-large":
      return say("openQuestions.tooLarge", { name });
    case "not-a-question-file":
      return say("openQuestions.notAQuestionFile", { name });
    case "is-a-map-file":
      return say("openQuestions.isAMapFile", { name });
    case "made-by-newer-app":
      return say("openQuestions.newer", { name, version: failure.version });
    case "damaged":
      return say("openQuestions.damaged", { name, where: failure.where });
  }
}
