import { failed, ok, type Result } from "@/lib/result";
import en from "@/messages/en.messages.json?first";
import type { Language } from "@/messages/languages";
import type { MessageId } from "@/messages/use-messages";

/** Texts by their ids, as far as they are there. */
export type Messages = Readonly<Partial<Record<MessageId, string>>>;

/** What the app says in one language, as far as the first picture and the first tap need it. */
export type Catalogue = { readonly language: Language; readonly messages: Messages };

/** Is there from the start, and stands in when another does not come. */
export const englishCatalogue: Catalogue = { language: "en", messages: en };

type Part = () => Promise<{ readonly default: Messages }>;

const firstParts: Readonly<Record<Exclude<Language, "en">, Part>> = {
  de: () => import("@/messages/de.messages.json?first"),
  es: () => import("@/messages/es.messages.json?first"),
  fr: () => import("@/messages/fr.messages.json?first"),
  ar: () => import("@/messages/ar.messages.json?first"),
};

const laterParts: Readonly<Record<Language, Part>> = {
  en: () => import("@/messages/en.messages.json?later"),
  de: () => import("@/messages/de.messages.json?later"),
  es: () => import("@/messages/es.messages.json?later"),
  fr: () => import("@/messages/fr.messages.json?later"),
  ar: () => import("@/messages/ar.messages.json?later"),
};

/** Fetches the first part of a language's catalogue, or says that it did not come. */
export async function loadCatalogue(language: Language): Promise<Result<Catalogue, "not-loaded">> {
  if (language === "en") return ok(englishCatalogue);
  try {
    const { default: messages } = await firstParts[language]();
    // A text not yet translated is better read in English than not at all.
    return ok({ language, messages: { ...en, ...messages } });
  } catch {
    return failed("not-loaded");
  }
}

/** Fetches what a language says on all further screens; rejects when that does not come. */
export async function loadLaterMessages(language: Language): Promise<Messages> {
  const [english, own] = await Promise.all([laterParts.en(), laterParts[language]()]);
  return { ...english.default, ...own.default };
}
