import { readFileSync } from "node:fs";

import { setupI18n } from "@lingui/core";
import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";

import type { Language } from "../../src/messages/languages.ts";
import type { Say } from "../../src/messages/use-messages.ts";

/** A catalogue as it was written, uncompiled: id → ICU message. */
export function readCatalogue(language: Language): Record<string, string> {
  const file = new URL(`../../src/messages/${language}.messages.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>; // a test checks every text
}

/** The same for the words that only overlays, or only the details of a place, or our notes on its codes, say. */
export function readTerms(
  kind: "overlay" | "structures" | "judgements",
  language: Language,
): Record<string, string> {
  const file = new URL(`../../src/messages/${kind}.${language}.messages.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>; // a test checks every text
}

/** Says messages of one language, with nothing of another to fall back on. */
export function sayIn(language: Language): Say {
  const messages = Object.fromEntries(
    Object.entries(readCatalogue(language)).map(([id, text]) => [id, compileMessageOrThrow(text)]),
  );
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  return (id, values) => i18n._(id, values);
}
