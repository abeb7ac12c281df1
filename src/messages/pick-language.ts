import { isLanguage, type Language } from "@/messages/languages";

/**
 * The language to begin with: the one that was chosen here before, else the first of the browser's
 * that the app speaks ("de-AT" is German), else English.
 *
 * @param kept - what was stored as the choice; anything that is no language counts as none
 * @param wanted - language tags, best first, as in `navigator.languages`
 */
export function pickLanguage(kept: unknown, wanted: readonly string[]): Language {
  if (isLanguage(kept)) return kept;
  const spoken = wanted.map((tag) => tag.split(/[-_@]/, 1)[0]?.toLowerCase()).find(isLanguage);
  return spoken ?? "en";
}
