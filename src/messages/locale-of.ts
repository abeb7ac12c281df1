import type { Language } from "@/messages/languages";

/**
 * How numbers and dates are written: the way of the language, in the browser's region. A German
 * text in an Austrian browser is "de-AT", and in a browser set to English (United States) "de-US".
 *
 * Arabic is written with the digits 0–9 in every region, since strengths on the buttons, sizes and
 * file names have them too: one screen must not hold two kinds of digits.
 *
 * @param wanted - language tags, best first, as in `navigator.languages`
 */
export function localeOf(language: Language, wanted: readonly string[]): string {
  const known = wanted.flatMap((tag) => parsed(tag) ?? []);
  const own = known.find((locale) => locale.language === language);
  const region = (own ?? known.find((locale) => locale.region !== undefined))?.region;
  const digits = language === "ar" ? "-u-nu-latn" : "";
  return `${language}${region === undefined ? "" : `-${region}`}${digits}`;
}

/** Some systems name locales in a way that is no language tag, such as "en-US@posix". */
function parsed(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
