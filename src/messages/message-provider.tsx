import { setupI18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { type ReactNode, useState } from "react";

import en from "@/messages/en.messages.json";

/**
 * Gives the screens below it their language, with dates and numbers as this browser writes them.
 * Catalogues are compiled when the app is built.
 */
export function MessageProvider({ children }: { readonly children: ReactNode }) {
  const [i18n] = useState(() =>
    setupI18n({ locale: "en", locales: [...navigator.languages], messages: { en } }),
  );
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}
