import { setupI18n } from "@lingui/core";

import { type Language, languages } from "@/messages/languages";

/** Words that only few screens say, apart from the catalogues of the app. */
export type Terms = {
  /** What they are in: English where those of the language asked for did not come. */
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  readonly say: (id: string, values?: Readonly<Record<string, string | number>>) => string;
};

export type TermCatalogue = {
  /** Those of a language, if they are there already. */
  readonly atHand: (language: Language) => Terms | null;
  /** Fetches those of a language, or gives the English ones. The next to ask then tries again. */
  readonly load: (language: Language) => Promise<Terms>;
};

type Messages = Readonly<Record<string, string>>;
type Part = () => Promise<{ readonly default: Messages }>;

/**
 * A catalogue of which English is there with whoever needs it, and each other language is fetched
 * when its words are first asked for.
 */
export function termCatalogue(
  english: Messages,
  parts: Readonly<Record<Exclude<Language, "en">, Part>>,
): TermCatalogue {
  const standIn = termsIn("en", english);
  const known = new Map<Language, Terms>([["en", standIn]]);
  return {
    atHand: (language) => known.get(language) ?? null,
    load: async (language) => {
      const there = known.get(language);
      if (there || language === "en") return there ?? standIn;
      try {
        const { default: own } = await parts[language]();
        // A text not yet translated is better read in English than not at all.
        const terms = known.get(language) ?? termsIn(language, { ...english, ...own });
        known.set(language, terms);
        return terms;
      } catch {
        return standIn;
      }
    },
  };
}

function termsIn(language: Language, messages: Messages): Terms {
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  const { direction } = languages[language];
  return { language, direction, say: (id, values) => i18n._(id, values) };
}
