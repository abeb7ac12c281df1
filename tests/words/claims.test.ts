import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

/**
 * What nobody may say of this app, in any text that people read: it would not be so, or nobody has shown it.
 * Each with the reason.
 */
const claims: readonly (readonly [claim: RegExp, why: string])[] = [
  [/HIPAA[- ](?:compliant|certified|konform|conforme)/i, "nobody has certified it"],
  [
    /(?:GDPR|DSGVO|RGPD)[- ](?:compliant|certified|konform|conforme)/i,
    "who uses it complies or does not",
  ],
  [/100\s?% (?:secure|safe|private|sicher|seguro|sûr)/i, "nothing is"],
  [
    /(?:completely|absolutely|totally|vollkommen|absolut) (?:secure|safe|anonymous|sicher|anonym)/i,
    "nothing is",
  ],
  [/military[- ]grade|bank[- ]level/i, "says nothing"],
  [/never leaves? (?:your|this|the) device/i, "files do, when the person hands them over"],
  [/verl(?:ässt|assen) (?:nie|niemals) (?:Ihr|das|dieses) Gerät/i, "files do"],
  [/nunca (?:sale|salen) de(?:l| su| tu) dispositivo/i, "files do"],
  [/ne quitte(?:nt)? jamais (?:votre|l’|cet) ?appareil/i, "files do"],
  [/لا (?:تغادر|يغادر) (?:جهازك|هذا الجهاز) أبد/u, "files do"],
  [/(?:can|will) never be lost|nothing can be lost|impossible to lose/i, "browsers lose data"],
  [/unhackable|hacker[- ]proof|unbreakable/i, "nothing is"],
  [
    /clinically (?:proven|validated)|klinisch (?:bewiesen|geprüft)|cliniquement prouvé/i,
    "nobody has shown it",
  ],
  [
    /medical device(?! regulation)/i,
    "it is none, unless said so in a sentence that the test is told of",
  ],
  [
    /(?:cures?|heals?) (?:your|the) (?:pain|body)|releases? toxins/i,
    "it describes; it does not treat",
  ],
];

const root = new URL("../../", import.meta.url);
const pagesIn = (folder: string) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(".md"))
    .map((name) => folder + name);
const catalogues = readdirSync(new URL("src/messages/", root))
  .filter((name) => name.endsWith(".messages.json"))
  .map((name) => `src/messages/${name}`);
const texts = [...pagesIn("./"), ...pagesIn("docs/"), "index.html", ...catalogues];

/** The claims in a text, each with the words around it. */
function claimsIn(text: string): string[] {
  return claims.flatMap(([claim, why]) => {
    const found = claim.exec(text);
    return found
      ? [`"${text.slice(Math.max(0, found.index - 40), found.index + 60)}": ${why}`]
      : [];
  });
}

describe("what people read", () => {
  it.each(texts)("makes no claim in %s that is not so", (file) => {
    const text = readFileSync(new URL(file, root), "utf8").replace(/\s+/g, " ");
    expect(claimsIn(text)).toEqual([]);
  });

  it.each([
    "This app is HIPAA compliant.",
    "Ihre Daten sind 100 % sicher.",
    "Your map never leaves your device!",
    "Vos données ne quittent jamais votre appareil.",
    "A clinically proven method",
  ])("would be found out if it said: %s", (claim) => {
    expect(claimsIn(claim)).toHaveLength(1);
  });
});
