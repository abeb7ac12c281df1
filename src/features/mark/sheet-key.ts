import { qualities, type Quality, type Spot } from "@/domain/spot";

/** Within so many milliseconds a 0 after a 1 makes it a 10. */
const TEN_MS = 1000;

/** A digit that was typed just before, and when. */
export type TypedDigit = { readonly digit: number; readonly at: number } | null;

/** What a key says of a spot; `digit` is what the next key goes on from. */
export type SheetKey = {
  readonly as: Partial<Pick<Spot, "qualities" | "intensity">>;
  readonly digit: TypedDigit;
};

/**
 * What a key pressed on the sheet of a spot says of it: the letter of a quality chooses or unchooses
 * that, a digit is how strong it is, and 1 with 0 right after it is ten.
 *
 * @param letters - of each quality, in the person's language; capital or not
 * @param last - what the key before came to
 * @param now - milliseconds on any clock
 * @returns `null` for any other key
 */
export function sheetKey(
  key: string,
  spot: Pick<Spot, "qualities">,
  letters: Readonly<Record<Quality, string>>,
  last: TypedDigit,
  now: number,
): SheetKey | null {
  const typed = key.toLowerCase();
  const quality = qualities.find((one) => letters[one].toLowerCase() === typed);
  if (quality) {
    const has = (one: Quality) => spot.qualities.includes(one) !== (one === quality);
    return { as: { qualities: qualities.filter(has) }, digit: null };
  }
  const digit = digitOf(typed);
  if (digit === null) return null;
  const isTen = digit === 0 && last?.digit === 1 && now - last.at < TEN_MS;
  return { as: { intensity: isTen ? 10 : digit }, digit: isTen ? null : { digit, at: now } };
}

/** Also of the digits that Arabic and Persian keyboards write. */
function digitOf(key: string): number | null {
  for (const digits of ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]) {
    const digit = key.length === 1 ? digits.indexOf(key) : -1;
    if (digit >= 0) return digit;
  }
  return null;
}
