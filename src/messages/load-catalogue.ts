import { failed, ok, type Result } from "@/lib/result";
import en from "@/messages/en.messages.json";
import type { Language } from "@/messages/languages";
import type { MessageId } from "@/messages/use-messages";

/** All that the app says in one language. */
export type Catalogue = {
  readonly language: Language;
  readonly messages: Readonly<Record<MessageId, string>>;
};

/** Is there from the start, and stands in when another does not come. */
export const englishCatalogue: Catalogue = { language: "en", messages: en };

type Messages = { readonly default: Partial<Catalogue["messages"]> };

const sources: Readonly<Record<Exclude<Language, "en">, () => Promise<Messages>>> = {
  de: () => import("@/messages/de.messages.json"),
  es: () => import("@/messages/es.messages.json"),
  fr: () => import("@/messages/fr.messages.json"),
  ar: () => import("@/messages/ar.messages.json"),
};

/** Fetches the catalogue of a language, or says that it did not come. */
export async function loadCatalogue(language: Language): Promise<Result<Catalogue, "not-loaded">> {
  if (language === "en") return ok(englishCatalogue);
  try {
    const { default: messages } = await sources[language]();
    // A text not yet translated is better read in English than not at all.
    return ok({ language, messages: { ...en, ...messages } });
  } catch {
    return failed("not-loaded");
  }
}
