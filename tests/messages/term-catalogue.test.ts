import { describe, expect, it } from "vitest";

import { regionCodes, researchAreas } from "@/domain/region-codes";
import { judgementIn, judgementTerms } from "@/messages/judgement-terms";
import { type Language, languages } from "@/messages/languages";
import { overlayTerms } from "@/messages/overlay-terms";
import { structureTerms } from "@/messages/structure-terms";
import { termCatalogue } from "@/messages/term-catalogue";

import { readTerms } from "../support/catalogue";
import { placesOf } from "../support/places-of";

const translated = (Object.keys(languages) as Language[]).filter((language) => language !== "en");
const kinds = ["overlay", "structures", "judgements"] as const;

it("has a text for every note on the codes of a region and on a research area", () => {
  const texts = new Set(Object.values(readTerms("judgements", "en")));
  const notes = [
    ...Object.values(regionCodes).flatMap(({ note }) => (note === null ? [] : [note])),
    ...Object.values(researchAreas).map(({ note }) => note),
  ];
  expect(notes.filter((note) => !texts.has(note))).toEqual([]);
  expect([...texts].filter((text) => !notes.includes(text))).toEqual([]);
});

describe.each(translated)("the words of overlays, structures and judgements in %s", (language) => {
  describe.each(kinds)("%s", (kind) => {
    const english = readTerms(kind, "en");
    const own = readTerms(kind, language);
    const entries = Object.entries(own);

    it("are all there, in the order of the English ones, and no other", () => {
      expect(Object.keys(own)).toEqual(Object.keys(english));
      expect(entries.filter(([, text]) => text === "" || text !== text.trim())).toEqual([]);
    });

    it("are messages with the same places and the same numbers", () => {
      const numbersIn = (text = "") => (text.match(/\d+/g) ?? []).sort();
      for (const [id, text] of entries) {
        expect({ id, ...placesOf(text) }).toEqual({ id, ...placesOf(english[id]!) });
        expect([id, numbersIn(text)]).toEqual([id, numbersIn(english[id])]);
      }
    });

    it("are of the language, not left in English", () => {
      const same = entries.filter(([id, text]) => text === english[id]);
      expect(same.length).toBeLessThan(entries.length / 20); // "patella" is French too
      const isWritten = language === "ar" ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
      expect(entries.filter(([, text]) => !isWritten.test(text))).toEqual([]);
    });
  });

  it("say of each line that it is a model", () => {
    const word = { de: "Modell.", es: "Modelo.", fr: "Modèle.", ar: "نموذج.", en: "Model." };
    const evidence = readTerms("overlay", language)["lines.evidence"]!;
    expect(evidence.split(word[language])).toHaveLength(5);
  });

  it("list muscles, bones and vessels in the groups of the English list, no two places alike", () => {
    const english = readTerms("structures", "en");
    const lines = Object.entries(readTerms("structures", language));
    for (const [id, text] of lines) {
      expect([id, text.split(/[;؛]/).length]).toEqual([id, english[id]!.split(";").length]);
      expect(text.split(/[,،;؛] | und | et | y | و/).length).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(lines.map(([, text]) => text)).size).toBe(lines.length);
  });

  it("are what the app says once they are loaded", async () => {
    expect(overlayTerms.atHand(language)).toBeNull();
    const overlay = await overlayTerms.load(language);
    expect(overlay.language).toBe(language);
    expect(overlay.say("lines.SBL")).toBe(readTerms("overlay", language)["lines.SBL"]);
    expect(overlayTerms.atHand(language)).toBe(overlay);
    const structures = await structureTerms.load(language);
    const id = "structures.calf";
    expect(structures.say(id)).toBe(readTerms("structures", language)[id]);
    const judgements = await judgementTerms.load(language);
    const note = regionCodes.heel.note;
    expect(judgementIn(judgements, note ?? "")).toBe(
      readTerms("judgements", language)["judgements.heel"],
    );
  });
});

describe("termCatalogue", () => {
  const lost = () => Promise.reject(new TypeError("not fetched"));
  const english = { "lines.SBL": "Back line", "lines.LL": "Side line" };

  it("has English at once", () => {
    const terms = termCatalogue(english, { de: lost, es: lost, fr: lost, ar: lost });
    expect(terms.atHand("en")?.say("lines.SBL")).toBe("Back line");
  });

  it("says English, and that it is English, where a file does not come, and then tries again", async () => {
    let isOnline = false;
    const de = () => (isOnline ? Promise.resolve({ default: { "lines.SBL": "Linie" } }) : lost());
    const terms = termCatalogue(english, { de, es: lost, fr: lost, ar: lost });
    const standIn = await terms.load("de");
    expect([standIn.language, standIn.say("lines.SBL")]).toEqual(["en", "Back line"]);
    expect(terms.atHand("de")).toBeNull();
    isOnline = true;
    const own = await terms.load("de");
    expect([own.language, own.say("lines.SBL")]).toEqual(["de", "Linie"]);
    expect(own.say("lines.LL")).toBe("Side line");
  });

  it("fetches a language once", async () => {
    let fetched = 0;
    const fr = () => Promise.resolve({ default: { "lines.SBL": `Ligne ${++fetched}` } });
    const terms = termCatalogue(english, { de: lost, es: lost, fr, ar: lost });
    expect((await terms.load("fr")).say("lines.SBL")).toBe("Ligne 1");
    expect(await terms.load("fr")).toBe(terms.atHand("fr"));
    expect(fetched).toBe(1);
  });
});
