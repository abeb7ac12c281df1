import { wordlist } from "@scure/bip39/wordlists/english.js";

/** Six of 2,048 words: 66 bits, more than any guesser gets through at a second, or a thousandth of one, a guess. */
const WORDS = 6;

/** A passphrase of six words drawn at random, in the letters of every keyboard: 66 bits. */
export function makePassphrase(): string {
  return wordsOf(crypto.getRandomValues(new Uint8Array(2 * WORDS))).join("-");
}

/**
 * Six words for the first 96 bits of bytes, of each 16 of which 11 count: no two words of the list share their
 * first four letters, so that they are told apart when read aloud.
 */
export function wordsOf(bytes: Uint8Array): readonly string[] {
  return Array.from({ length: WORDS }, (_, at) => {
    const value = ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0);
    return wordlist[value % wordlist.length] ?? ""; // 2,048 divides 65,536: each is as likely
  });
}

/** How well a passphrase of one's own keeps out guessers, by its length and how much it repeats itself. */
export type Strength = "too-short" | "weak" | "fair";

/** Fewer characters are not sealed with. */
const LEAST_CHARACTERS = 8;

/**
 * A rough word on a passphrase of one's own; none is ever called strong, for how it was thought of cannot be
 * seen in it. `fair` takes 20 characters, 10 different ones and four words or more; or 14 characters of three kinds.
 */
export function strengthOf(passphrase: string): Strength {
  const text = passphrase.trim();
  const characters = Array.from(text);
  if (characters.length < LEAST_CHARACTERS) return "too-short";
  const different = new Set(characters).size;
  const words = new Set(
    text
      .toLowerCase()
      .split(/[\s\-_.,;]+/u)
      .filter((word) => word.length > 2),
  );
  const kinds = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u].filter((kind) =>
    kind.test(text),
  ).length;
  if (characters.length >= 20 && different >= 10 && words.size >= 4) return "fair";
  return characters.length >= 14 && different >= 9 && kinds >= 3 ? "fair" : "weak";
}
