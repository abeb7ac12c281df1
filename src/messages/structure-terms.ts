import english from "@/messages/structures.en.messages.json";
import { termCatalogue } from "@/messages/term-catalogue";

/** The main muscles and structures beneath each region, as `structures.<region>`. */
export const structureTerms = termCatalogue(english, {
  de: () => import("@/messages/structures.de.messages.json"),
  es: () => import("@/messages/structures.es.messages.json"),
  fr: () => import("@/messages/structures.fr.messages.json"),
  ar: () => import("@/messages/structures.ar.messages.json"),
});
