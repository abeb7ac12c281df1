import { regionCodes, researchAreas } from "@/domain/region-codes";
import english from "@/messages/judgements.en.messages.json";
import { type Terms, termCatalogue } from "@/messages/term-catalogue";

/**
 * Our notes on published areas of the body: what of a region's codes is our judgement. As `judgements.<region>`, by the
 * first region that a note is of, and `judgements.<research area>`.
 */
export const judgementTerms = termCatalogue(english, {
  de: () => import("@/messages/judgements.de.messages.json"),
  es: () => import("@/messages/judgements.es.messages.json"),
  fr: () => import("@/messages/judgements.fr.messages.json"),
  ar: () => import("@/messages/judgements.ar.messages.json"),
});

const noted = [...Object.entries(researchAreas), ...Object.entries(regionCodes).toReversed()];
const idOf = new Map(noted.map(([name, { note }]) => [note, `judgements.${name}`]));

/** A note of the table of codes, which is in English as the files that are handed on are, in the words of `terms`. */
export function judgementIn(terms: Terms, note: string): string {
  const id = idOf.get(note);
  return id === undefined ? note : terms.say(id);
}
