import { QuestionSet } from "@/domain/question-set";
import { z } from "@/domain/zod";
import { MAP_FILE_FORMAT } from "@/exchange/map-file-v1";
import { hasRepeatedKeys, parseJson } from "@/exchange/parse-json";
import { QUESTION_FILE_FORMAT, QuestionFileV1 } from "@/exchange/question-file-v1";
import { failed, ok, type Result } from "@/lib/result";

/** Largest question file that is read, in bytes: several times what the fullest one weighs. */
export const QUESTION_FILE_SIZE_LIMIT = 256 * 1024;

/**
 * Every way in which opening a question file can end short of questions; the screen has a sentence
 * for each.
 *
 * - `too-large`: more bytes than any question file has
 * - `not-a-question-file`: something else, or nothing
 * - `is-a-map-file`: a map, which is opened elsewhere
 * - `made-by-newer-app`: of a version that this release cannot know
 * - `damaged`: it breaks the rules of its version; `where` is the path of the first break, or `text`
 */
export type QuestionFileFailure =
  | { readonly reason: "too-large" }
  | { readonly reason: "not-a-question-file" }
  | { readonly reason: "is-a-map-file" }
  | { readonly reason: "made-by-newer-app"; readonly version: number }
  | { readonly reason: "damaged"; readonly where: string };

const NEWEST_VERSION = 1;
const Format = z.object({ format: z.enum([QUESTION_FILE_FORMAT, MAP_FILE_FORMAT]) });
const Version = z.object({ version: z.int().check(z.minimum(1)) });

/** How these files begin, whatever follows: tells a broken one from something else. */
const opening = /^\uFEFF?\s*\{\s*"format"\s*:\s*"fasciamap(-questions)?"/;
const OPENING_BYTES = 200;

/**
 * Reads a question file of any version ever released. Never throws, whatever the bytes.
 *
 * @param bytes - UTF-8 JSON
 */
export function decodeQuestionFile(bytes: Uint8Array): Result<QuestionSet, QuestionFileFailure> {
  if (bytes.byteLength > QUESTION_FILE_SIZE_LIMIT) return failed({ reason: "too-large" });

  const json = parseJson(bytes);
  const format = Format.safeParse(json).data?.format;
  if (format === undefined) return failed(failureOfBroken(bytes, json));
  if (format === MAP_FILE_FORMAT) return failed({ reason: "is-a-map-file" });

  const header = Version.safeParse(json);
  if (!header.success) return failed({ reason: "damaged", where: "version" });
  const { version } = header.data;
  if (version > NEWEST_VERSION) return failed({ reason: "made-by-newer-app", version });

  const file = QuestionFileV1.safeParse(json);
  if (!file.success) return failed({ reason: "damaged", where: firstPath(file.error) });
  if (hasRepeatedKeys(bytes, json)) return failed({ reason: "damaged", where: "text" });
  const set = QuestionSet.safeParse({ off: file.data.off, own: file.data.own });
  if (!set.success) return failed({ reason: "damaged", where: firstPath(set.error) });
  return ok(set.data);
}

function failureOfBroken(bytes: Uint8Array, json: unknown): QuestionFileFailure {
  const begin = opening.exec(new TextDecoder().decode(bytes.subarray(0, OPENING_BYTES)));
  if (json !== undefined || !begin) return { reason: "not-a-question-file" };
  return begin[1] ? { reason: "damaged", where: "text" } : { reason: "is-a-map-file" };
}

/** Made of keys that the schema knows and of indexes, so it is safe to show. */
function firstPath(error: z.core.$ZodError): string {
  return error.issues[0]?.path.join(".") || "file";
}
