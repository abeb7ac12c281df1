import { createContext, useContext } from "react";

import type { Result } from "@/lib/result";
import type { Language } from "@/messages/languages";

/** The language on the screen, and the way to another. */
export type LanguageChoice = {
  readonly language: Language;
  /** Resolves when the screen speaks it, or with why it does not. */
  readonly speak: (language: Language) => Promise<Result<void, "not-loaded">>;
};

export const LanguageContext = createContext<LanguageChoice | null>(null);

/** The language that is spoken now, and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error("useLanguage is called outside of MessageProvider");
  return choice;
}
