import type { QuestionSet } from "@/domain/question-set";
import { MAP_FILE_EXTENSION, mapFileName } from "@/exchange/map-file-name";
import { QUESTION_FILE_FORMAT, QuestionFileV1 } from "@/exchange/question-file-v1";

/**
 * Writes what a practice asks as a question file of the newest version, for its clients to open.
 *
 * @param exportedAt - the moment of writing, as `Date.toISOString` gives it
 * @returns UTF-8 JSON, indented by two
 * @throws {ZodError} the set is not valid: a mistake in our code
 */
export function encodeQuestionFile(set: QuestionSet, exportedAt: string): Uint8Array<ArrayBuffer> {
  const file = QuestionFileV1.parse({
    format: QUESTION_FILE_FORMAT,
    version: 1,
    exportedAt,
    off: set.off,
    own: set.own,
  });
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/**
 * What a question file is called when it is saved: the day.
 *
 * @param savedAt - its day is the one on the calendar of the device
 */
export function questionFileName(savedAt: Date): string {
  return mapFileName(savedAt).replace(MAP_FILE_EXTENSION, QUESTION_FILE_EXTENSION);
}

const QUESTION_FILE_EXTENSION = ".fasciamap-questions";
