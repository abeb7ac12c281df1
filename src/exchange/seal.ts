import { armor, Encrypter } from "age-encryption";

import { MOST_ADDRESSEES } from "@/exchange/sealed-header";

/** For whom a file is sealed: for whoever holds one of these keys, or knows the passphrase. */
export type SealFor =
  | { readonly kind: "keys"; readonly keys: readonly string[] }
  | { readonly kind: "passphrase"; readonly passphrase: string };

/**
 * Seals a file in the age format (age-encryption.org/v1): as text armor, so that it may be mailed, pasted and
 * shared as a text, or as bytes, which are a fourth fewer.
 *
 * @param workFactor - of scrypt, as the power of two; only a passphrase needs it
 * @returns ASCII, or the bytes
 * @throws {Error} no key, too many, or one that is none: a mistake in our code, for keys are checked when they come
 */
export async function seal(
  bytes: Uint8Array,
  sealFor: SealFor,
  workFactor: number,
  form: "text" | "bytes" = "text",
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  if (sealFor.kind === "passphrase") {
    encrypter.setPassphrase(normalForm(sealFor.passphrase));
    encrypter.setScryptWorkFactor(workFactor);
  } else {
    const { keys } = sealFor;
    if (keys.length === 0 || keys.length > MOST_ADDRESSEES) throw new Error("sealed for nobody");
    for (const key of keys) encrypter.addRecipient(key);
  }
  const sealed = await encrypter.encrypt(bytes);
  return form === "bytes" ? new Uint8Array(sealed) : new TextEncoder().encode(armor.encode(sealed));
}

/**
 * A passphrase as it goes into the key: in one of the two ways of writing accents, and without a blank that a
 * keyboard put at either end, so that what looks the same is the same.
 */
export function normalForm(passphrase: string): string {
  return passphrase.normalize("NFC").trim();
}
