import { armor, Decrypter } from "age-encryption";

import { normalForm } from "@/exchange/seal";
import { readSealedHeader, SEALED_SIZE_LIMIT, sealedForm } from "@/exchange/sealed-header";
import { failed, ok, type Result } from "@/lib/result";

/** What age-encryption says when nothing that it was given fits. Its version is pinned, and tests tell the two apart. */
const NO_MATCH = "no identity matched any of the file's recipients";

/** What a file is opened with: whatever there is. */
export type UnsealWith = {
  /** Secret keys, as age writes them. */
  readonly secrets: readonly string[];
  /** `null`: none was typed. */
  readonly passphrase: string | null;
};

/**
 * Why a sealed file stays shut; the screen has a sentence for each.
 *
 * - `too-large`: more bytes than any sealed file has
 * - `too-much-work`: it asks for so much work that it was made to stall whoever opens it
 * - `damaged`: cut, or changed, since it was sealed
 * - `needs-passphrase`: sealed with one, and none was given
 * - `wrong-passphrase`: this is not the one. (Of a file in which the very few bytes were changed that only a
 *   passphrase reads, nothing else can be told.)
 * - `another-key`: sealed for keys, and none of these is among them
 */
export type UnsealFailure =
  | "too-large"
  | "too-much-work"
  | "damaged"
  | "needs-passphrase"
  | "wrong-passphrase"
  | "another-key";

/**
 * Opens a file that was sealed in the age format, as text armor or as bytes. Gives all of it or nothing: not
 * a byte of a file that was changed. Does not throw, whatever the bytes.
 *
 * @param limit - most bytes that a file may have
 * @throws {Error} a secret key is none: a mistake in our code, for keys are checked before they are kept
 */
export async function unseal(
  bytes: Uint8Array,
  { secrets, passphrase }: UnsealWith,
  limit = SEALED_SIZE_LIMIT,
): Promise<Result<Uint8Array<ArrayBuffer>, UnsealFailure>> {
  if (bytes.byteLength > limit) return failed("too-large");
  const binary = withoutArmor(bytes);
  if (!binary) return failed("damaged");
  const header = readSealedHeader(binary);
  if (!header.ok) return header;

  const isByPassphrase = header.value.to === "passphrase";
  if (isByPassphrase && passphrase === null) return failed("needs-passphrase");
  const decrypter = new Decrypter();
  if (isByPassphrase) decrypter.addPassphrase(normalForm(passphrase ?? ""));
  else for (const secret of secrets) decrypter.addIdentity(secret);
  try {
    return ok(new Uint8Array(await decrypter.decrypt(binary)));
  } catch (error) {
    if (!(error instanceof Error) || error.message !== NO_MATCH) return failed("damaged");
    return failed(isByPassphrase ? "wrong-passphrase" : "another-key");
  }
}

function withoutArmor(bytes: Uint8Array): Uint8Array | null {
  if (sealedForm(bytes) !== "text") return bytes;
  try {
    return armor.decode(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
