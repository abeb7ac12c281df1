import { cleanLine } from "@/domain/clean-text";
import { z } from "@/domain/zod";
import { hasRepeatedKeys, parseJson } from "@/exchange/parse-json";
import { oneLine } from "@/exchange/values-v1";
import { failed, ok, type Result } from "@/lib/result";

/** Largest key file that is read, in bytes: many times what one weighs. */
export const KEY_FILE_SIZE_LIMIT = 4096;

/** The end of a key file's name, dot included. */
export const KEY_FILE_EXTENSION = ".fasciamap-key";

/** Longest name of whoever holds a key, in UTF-16 code units. */
export const KEY_NAME_LIMIT = 120;

const FORMAT = "fasciamap-key";
const NEWEST_VERSION = 1;

const KeyFileV1 = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** Whose key it is, in their own words; may be empty. Nobody has checked it. */
  name: z.string().check(z.maxLength(KEY_NAME_LIMIT), z.regex(oneLine)),
  key: z.string().check(z.regex(/^age1[a-z0-9]{58}$/)),
});
const Header = z.object({ format: z.literal(FORMAT), version: z.int().check(z.minimum(1)) });

/** A public key as somebody gives it away: nothing in it is secret, and nothing in it is proved. */
export type OfferedKey = { readonly name: string; readonly key: string };

/** Why a key file cannot be read; the screen has a sentence for each. */
export type KeyFileFailure = "too-large" | "not-a-key-file" | "made-by-newer-app" | "damaged";

/** Writes a public key as a file to give away: docs/sealed-file.md. */
export function encodeKeyFile({ name, key }: OfferedKey): Uint8Array<ArrayBuffer> {
  const file = KeyFileV1.parse({ format: FORMAT, version: 1, name: cleanLine(name), key });
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/**
 * Reads a key file. Never throws, whatever the bytes. That the key's own checksum is right is asked of the age
 * library afterwards.
 */
export function decodeKeyFile(bytes: Uint8Array): Result<OfferedKey, KeyFileFailure> {
  if (bytes.byteLength > KEY_FILE_SIZE_LIMIT) return failed("too-large");
  const json = parseJson(bytes);
  const header = Header.safeParse(json);
  if (!header.success) return failed("not-a-key-file");
  if (header.data.version > NEWEST_VERSION) return failed("made-by-newer-app");
  const file = KeyFileV1.safeParse(json);
  if (!file.success || hasRepeatedKeys(bytes, json)) return failed("damaged");
  return ok({ name: file.data.name, key: file.data.key });
}
