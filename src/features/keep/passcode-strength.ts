/** Fewest characters of a passcode. */
export const SHORTEST_PASSCODE = 6;

/** From so many on, if they are more than digits, nobody tries them all. */
const LONG = 14;
const VARIED = 6;

/**
 * What a passcode is good for, by its length and kind alone.
 *
 * - `short`: not taken
 * - `guessable`: a program can try all of its kind, once it has a copy of the disk
 * - `good`: it cannot, if the passcode is no known phrase
 */
export type PasscodeStrength = "short" | "guessable" | "good";

/** How strong a passcode is. White space at its ends counts for nothing. */
export function passcodeStrength(passcode: string): PasscodeStrength {
  const letters = Array.from(passcode.trim());
  if (letters.length < SHORTEST_PASSCODE) return "short";
  const isDigits = letters.every((letter) => /[\p{N}\s]/u.test(letter));
  const isVaried = new Set(letters).size >= VARIED;
  return letters.length >= LONG && !isDigits && isVaried ? "good" : "guessable";
}
