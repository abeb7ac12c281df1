import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

import { seal, type SealFor } from "@/exchange/seal";
import { unseal } from "@/exchange/unseal";
import { calibratedWorkFactor } from "@/exchange/work-factor";

/** The two halves of a key, as age writes them. */
export type KeyPair = { readonly secret: string; readonly key: string };

let workFactor: Promise<number> | null = null;

/** All that is done with the age library, off the main thread: a guess at a passphrase takes a second. */
export const sealJobs = {
  async seal(bytes: Uint8Array, sealFor: SealFor, form: "text" | "bytes" = "text") {
    workFactor ??= calibratedWorkFactor(() => performance.now());
    return seal(bytes, sealFor, sealFor.kind === "passphrase" ? await workFactor : 0, form);
  },

  unseal,

  /** A new key, made of the browser's own random numbers. */
  async makeKeyPair(): Promise<KeyPair> {
    const secret = await generateX25519Identity();
    return { secret, key: await identityToRecipient(secret) };
  },

  /** The public half of a secret key; `null` if it is none. */
  async keyOf(secret: string): Promise<string | null> {
    try {
      return secret.startsWith("AGE-SECRET-KEY-1") ? await identityToRecipient(secret) : null;
    } catch {
      return null;
    }
  },

  /** Whether a text is a public key that can be sealed for, to the last letter of its checksum. */
  async isKey(text: string): Promise<boolean> {
    if (!/^age1[a-z0-9]{58}$/.test(text)) return false;
    try {
      const encrypter = new Encrypter();
      encrypter.addRecipient(text);
      await encrypter.encrypt(new Uint8Array()); // some keys can be written that nothing can be sealed for
      return true;
    } catch {
      return false;
    }
  },
};

/** What can be asked of the worker. */
export type SealJobs = typeof sealJobs;
