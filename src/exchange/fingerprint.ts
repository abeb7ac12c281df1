import { wordsOf } from "@/exchange/passphrase";

/**
 * A key as six words, to be compared by eye or aloud: 66 bits of the SHA-256 of its text.
 *
 * @param key - public, as age writes it
 */
export async function fingerprint(key: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  return wordsOf(new Uint8Array(digest)).join(" ");
}
