import { useEffect, useState } from "react";

import type { TermCatalogue, Terms } from "@/messages/term-catalogue";
import { useLanguage } from "@/messages/use-language";

/**
 * The words of a catalogue in the language that is shown now; null until they have first come. After a
 * change of language the old ones stay until the new are there: their `language` says so.
 */
export function useTerms(catalogue: TermCatalogue): Terms | null {
  const { language } = useLanguage();
  const [terms, setTerms] = useState(() => catalogue.atHand(language));

  useEffect(() => {
    let isWanted = true;
    void catalogue.load(language).then((loaded) => {
      if (isWanted) setTerms(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [catalogue, language]);

  return terms;
}
