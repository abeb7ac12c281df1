import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";

const NONCE_LENGTH = 24;

/** Length of a key, in bytes. */
export const KEY_LENGTH = 32;

/**
 * What makes bytes unreadable without a key, and notices every change to them. Synchronous, since a
 * transaction of the database waits for nothing else.
 */
export type Seal = {
  /** Of which lock the key is. */
  readonly lockId: string;
  /**
   * Seals bytes: a fresh nonce, then what is sealed.
   *
   * @param context - what the bytes are and where they belong; they open only with the very same
   */
  readonly seal: (bytes: Uint8Array, context: string) => Uint8Array<ArrayBuffer>;
  /** Opens them; `null`: another key, another context, or not as they were sealed. */
  readonly open: (sealed: Uint8Array, context: string) => Uint8Array | null;
};

/**
 * A seal by XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03), whose nonce is long enough to be drawn at
 * random for every record.
 *
 * @param key - 32 bytes
 */
export function makeSeal(key: Uint8Array, lockId: string): Seal {
  return {
    lockId,
    seal: (bytes, context) => {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_LENGTH));
      const sealed = xchacha20poly1305(key, nonce, asBytes(context)).encrypt(bytes);
      const whole = new Uint8Array(NONCE_LENGTH + sealed.length);
      whole.set(nonce);
      whole.set(sealed, NONCE_LENGTH);
      return whole;
    },
    open: (sealed, context) => {
      try {
        const nonce = sealed.subarray(0, NONCE_LENGTH);
        const rest = sealed.subarray(NONCE_LENGTH);
        return xchacha20poly1305(key, nonce, asBytes(context)).decrypt(rest);
      } catch {
        return null; // the tag does not fit, or there is not even one
      }
    },
  };
}

function asBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
