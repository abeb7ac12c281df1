import { failed, ok, type Result } from "@/lib/result";

/**
 * Largest sealed file that is read, in bytes: a map file of the largest size as text armor takes 7.2 MB. What is
 * inside is never larger than the file, for the age format packs nothing.
 */
export const SEALED_SIZE_LIMIT = 8 * 1024 * 1024;

/** To more people than this no file is sealed here, and none that is gets opened: each costs time. */
export const MOST_ADDRESSEES = 20;

/**
 * The highest scrypt work factor that is worked through, as the power of two: four times what is written here.
 * It takes 1 GiB and some seconds; one step more takes twice that.
 */
export const MOST_WORK = 20;

/** Header lines are short: a longer header is no file of ours, nor of any other program. */
const HEADER_BYTES = 64 * 1024;

/** What a sealed file's name ends in, after the end that it has unsealed: browsers share texts. */
export const SEALED_EXTENSION = ".txt";

const ARMOR = "-----BEGIN AGE ENCRYPTED FILE-----";
const BINARY = "age-encryption.org/v1\n";

/** To whom a file is sealed. */
export type SealedHeader = { readonly to: "passphrase" } | { readonly to: "keys" };

/** Why a header is not gone on with. `too-much-work`: it asks for more than a file of an honest sender does. */
export type HeaderFailure = "damaged" | "too-much-work";

/** How bytes are sealed, if they are at all: as text armor, as bytes, or `null`. */
export function sealedForm(bytes: Uint8Array): "text" | "bytes" | null {
  const begin = new TextDecoder().decode(bytes.subarray(0, 512)); // drops a byte order mark
  if (begin.startsWith(BINARY)) return "bytes";
  return begin.trimStart().startsWith(ARMOR) ? "text" : null;
}

/**
 * Looks at the header of a sealed file before anything is worked out for it. The age library checks it to the
 * letter afterwards.
 *
 * @param bytes - not armored
 */
export function readSealedHeader(bytes: Uint8Array): Result<SealedHeader, HeaderFailure> {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, HEADER_BYTES));
  const end = text.indexOf("\n--- ");
  if (!text.startsWith(BINARY) || end < 0) return failed("damaged");

  const stanzas = text
    .slice(0, end)
    .split("\n")
    .filter((line) => line.startsWith("-> "));
  if (stanzas.length > MOST_ADDRESSEES) return failed("too-much-work");
  const scrypt = stanzas.find((line) => line.startsWith("-> scrypt "));
  if (scrypt === undefined) return ok({ to: "keys" });

  const factor = /^-> scrypt \S+ ([1-9][0-9]*)$/.exec(scrypt)?.[1];
  if (factor === undefined) return failed("damaged");
  return Number(factor) > MOST_WORK ? failed("too-much-work") : ok({ to: "passphrase" });
}
