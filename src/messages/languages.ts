/**
 * The languages that the app speaks: what each calls itself, and which way it is written. English
 * comes with the app, the others are loaded when wanted. docs/languages.md says how to add one.
 */
export const languages = {
  en: { name: "English", direction: "ltr" },
  de: { name: "Deutsch", direction: "ltr" },
  es: { name: "Español", direction: "ltr" },
  fr: { name: "Français", direction: "ltr" },
  ar: { name: "العربية", direction: "rtl" },
} as const;

export type Language = keyof typeof languages;

/** Whether the app speaks what a tag, a stored word or anything else names. */
export function isLanguage(word: unknown): word is Language {
  return typeof word === "string" && Object.hasOwn(languages, word);
}
