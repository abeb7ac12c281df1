import english from "@/messages/overlay.en.messages.json";
import { termCatalogue } from "@/messages/term-catalogue";

/**
 * What overlays are called and what bears them out: `dermatomes.title`, `dermatomes.basis`, a point as
 * `dermatomes.C2`; `lines.evidence`, a line as `lines.SBL`, its first part as `lines.SBL.1`.
 */
export const overlayTerms = termCatalogue(english, {
  de: () => import("@/messages/overlay.de.messages.json"),
  es: () => import("@/messages/overlay.es.messages.json"),
  fr: () => import("@/messages/overlay.fr.messages.json"),
  ar: () => import("@/messages/overlay.ar.messages.json"),
});
