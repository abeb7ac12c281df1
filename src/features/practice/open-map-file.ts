import type { ClientId } from "@/domain/client";
import { FILE_SIZE_LIMIT } from "@/exchange/check-file-size";
import type { DecodeFailure, MapFileContent } from "@/exchange/decode-map-file";
import { decoding } from "@/exchange/decoding";
import { type ReadFailure, readUnsealed } from "@/features/practice/read-unsealed";
import { failed, ok, type Result } from "@/lib/result";
import { saveFailureWords } from "@/messages/save-failure-words";
import type { MessageId, Say } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";
import {
  importMapFile,
  importMapFiles,
  type ImportOutcome,
  type ReceivedFile,
} from "@/storage/import-maps";

const LIMIT_MB = FILE_SIZE_LIMIT / 1024 / 1024;

const readFailures = {
  unreadable: "open.unreadable",
  "too-large": "open.tooLarge",
  "too-much-work": "unseal.tooMuchWork",
  damaged: "unseal.damaged",
  "needs-passphrase": "unseal.shut",
  "wrong-passphrase": "unseal.shut",
  "another-key": "unseal.anotherKey",
  "no-worker": "unseal.noWorker",
  "not-unpacked": "open.damaged",
} as const satisfies Record<ReadFailure, MessageId>;

/** What came of one file, as a sentence, and whose maps it held if it was taken in. */
export type OpenedFile = {
  readonly isTaken: boolean;
  readonly sentence: string;
  /** Something of it was mended or left out: whoever opened it is to read the sentence. */
  readonly isToBeRead: boolean;
  readonly clientId: ClientId | null;
  /** What was taken in. */
  readonly outcome: ImportOutcome | null;
};

/** A file that was read as far as it could be: what it says, or why not. */
export type FileRead = { readonly name: string; readonly read: Result<MapFileContent, string> };

/**
 * Takes the maps of files in, all to the disk at once; nothing is stored of a file that was not read and checked as a
 * whole. What came of each, in their order.
 */
export async function takeMapFiles(
  db: Database,
  files: readonly FileRead[],
  say: Say,
): Promise<OpenedFile[]> {
  const readable = files.flatMap(({ read }) => (read.ok ? [read.value] : []));
  const imported = (await importMapFiles(db, readable)).values();
  return files.map(({ name, read }) => {
    if (!read.ok) return refused(read.failure);
    const taken = imported.next().value;
    if (!taken) throw new Error("a file without an outcome");
    if (!taken.ok) return refused(notStoredSentence(say, name, taken.failure));
    const sentence = outcomeSentence(say, name, taken.value);
    const { clientId, mendings, refused: refusedMaps, refusedSessions } = taken.value;
    const isToBeRead = mendings.length + refusedMaps + refusedSessions > 0;
    return { isTaken: true, sentence, isToBeRead, clientId, outcome: taken.value };
  });
}

function refused(sentence: string): OpenedFile {
  return { isTaken: false, sentence, isToBeRead: true, clientId: null, outcome: null };
}

/** What a file says, checked as a whole; or why it was not opened, as a sentence. Stores nothing. */
export async function readMapFile(
  db: Database,
  file: File,
  say: Say,
): Promise<Result<MapFileContent, string>> {
  const { name } = file;
  const read = await readUnsealed(db, file);
  if (!read.ok)
    return failed(say(readFailures[read.failure], { name, limit: LIMIT_MB, where: "gzip" }));
  const content = await decoding(read.value);
  return content.ok ? content : failed(failureSentence(say, name, content.failure));
}

/** Stores what a file says. What came of it, or why it could not be stored, as a sentence. */
export async function takeMapFile(
  db: Database,
  file: ReceivedFile,
  name: string,
  say: Say,
): Promise<Result<string, string>> {
  const imported = await importMapFile(db, file);
  return imported.ok
    ? ok(outcomeSentence(say, name, imported.value))
    : failed(notStoredSentence(say, name, imported.failure));
}

function notStoredSentence(say: Say, name: string, failure: SaveFailure): string {
  return say("open.notStored", { name, why: saveFailureWords(say, failure) });
}

function failureSentence(say: Say, name: string, failure: DecodeFailure): string {
  switch (failure.reason) {
    case "too-large":
      return say("open.tooLarge", { name, limit: LIMIT_MB });
    case "not-a-map-file":
      return say("open.notAMapFile", { name });
    case "made-by-newer-app":
      return say("open.newer", { name, version: failure.version });
    case "another-figure":
      return say("open.anotherFigure", { name, figure: failure.figure });
    case "empty":
      return say("open.empty", { name });
    case "no-such-place":
      return say("open.noSuchPlace", { name, where: failure.where });
    case "too-much-paint":
      return say("open.tooMuchPaint", { name, where: failure.where });
    case "damaged":
      return say("open.damaged", { name, where: failure.where });
  }
}

function outcomeSentence(say: Say, name: string, outcome: ImportOutcome): string {
  const { added, updated, refused } = outcome;
  const hasNewMaps = added + updated > 0;
  const { sessions, refusedSessions, mendings } = outcome;
  const sentences: string[] = [];
  if (hasNewMaps) sentences.push(say("practice.imported", { name, added, updated }));
  if (outcome.hasNewAnswers) sentences.push(say("practice.newAnswers", { name }));
  if (sessions > 0) sentences.push(say("practice.newSessions", { count: sessions }));
  for (const { kind, count } of mendings) sentences.push(say(`mending.${kind}`, { count }));
  if (sentences.length === 0) sentences.push(say("practice.unchanged", { name }));
  if (refused > 0) sentences.push(say("practice.refused", { count: refused }));
  if (refusedSessions > 0) {
    sentences.push(say("practice.refusedSessions", { count: refusedSessions }));
  }
  return sentences.join(" ");
}
