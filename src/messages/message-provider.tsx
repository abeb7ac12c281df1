import { setupI18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";

import { failed, ok } from "@/lib/result";
import { offerLaterMessages } from "@/messages/later-messages";
import { type Catalogue, loadCatalogue, loadLaterMessages } from "@/messages/load-catalogue";
import { localeOf } from "@/messages/locale-of";
import { type Language, languages } from "@/messages/languages";
import { type LanguageChoice, LanguageContext } from "@/messages/use-language";

type MessageProviderProps = {
  /** What is spoken at first. */
  readonly catalogue: Catalogue;
  /** Told when the person has chosen another language, so that it can be kept. */
  readonly onChoose: (language: Language) => void;
  readonly children: ReactNode;
};

/**
 * Gives the screens below it their language, with dates and numbers as this browser's region writes
 * them, and tells the page which language it is in and which way that is written. Catalogues are
 * compiled when the app is built.
 */
export function MessageProvider({ catalogue, onChoose, children }: MessageProviderProps) {
  const [spoken, setSpoken] = useState(catalogue);
  const wanted = useRef<Language>(spoken.language);
  const { language, messages } = spoken;

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = languages[language].direction;
  }, [language]);

  // One for each language, not one that changes: what was made with the old one is made again.
  const i18n = useMemo(() => {
    const locales = localeOf(language, navigator.languages);
    return setupI18n({ locale: language, locales, messages: { [language]: { ...messages } } });
  }, [language, messages]);

  useLayoutEffect(() => {
    offerLaterMessages(async () => i18n.load(language, await loadLaterMessages(language)));
  }, [i18n, language]);

  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      speak: async (other) => {
        wanted.current = other;
        const loaded = await loadCatalogue(other);
        if (!loaded.ok) return loaded;
        const later = await loadLaterMessages(other).catch(() => null);
        if (!later) return failed("not-loaded");
        if (wanted.current === other) {
          setSpoken({ language: other, messages: { ...loaded.value.messages, ...later } });
          onChoose(other);
        }
        return ok(undefined);
      },
    }),
    [language, onChoose],
  );

  return (
    <LanguageContext value={choice}>
      <I18nProvider i18n={i18n}>{children}</I18nProvider>
    </LanguageContext>
  );
}
