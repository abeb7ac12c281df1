import { describe, expect, it } from "vitest";

import { everyRegionLeaf, regionOfLeaf } from "@/body/region-leaf";
import { regionTable, type Side } from "@/domain/region";
import { qualities } from "@/domain/spot";
import { findPlaces } from "@/scene/find-places";
import { type Language, languages } from "@/messages/languages";
import { clinicalName, placeHeading, placeName, yourPlace } from "@/messages/place-name";

import { readCatalogue, sayIn } from "../support/catalogue";
import { placesOf } from "../support/places-of";

const english = readCatalogue("en");
const translated = (Object.keys(languages) as Language[]).filter((language) => language !== "en");

/** Categories that whole numbers up to 200 fall into, as far as a count on a screen goes. */
function pluralsOf(language: Language): string[] {
  const rules = new Intl.PluralRules(language);
  const all = Array.from({ length: 201 }, (_, number) => rules.select(number));
  return [...new Set([...all, rules.select(1.5)])].sort();
}

describe("placesOf", () => {
  it("tells messages apart whose places, kinds or cases differ", () => {
    expect(
      placesOf("{a} {n, plural, =0 {no} one {#} other {#}} {w, select, your {x} other {}}"),
    ).toEqual({
      places: ["a  ", "n plural =0", "w select other|your"],
      plurals: [["one", "other"]],
    });
    expect(placesOf("{d, date, long}").places).not.toEqual(placesOf("{d, date, medium}").places);
    expect(placesOf("{n}").places).not.toEqual(placesOf("{n, number}").places);
  });
});

describe.each(translated)("the catalogue of %s", (language) => {
  const catalogue = readCatalogue(language);
  const shared = Object.entries(catalogue).filter(([id]) => id in english);

  it("has every message of the English one and no other", () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort());
  });

  it("has no empty message, and none with space at its ends that English has not", () => {
    const isTrim = (text = "") => text === text.trim();
    const wrong = shared.filter(
      ([id, text]) => text.trim() === "" || (isTrim(english[id]) && !isTrim(text)),
    );
    expect(wrong).toEqual([]);
  });

  it("fills the same places in the same ways", () => {
    const places = (entries: [string, string][]) =>
      Object.fromEntries(entries.map(([id, text]) => [id, placesOf(text).places]));
    expect(places(shared)).toEqual(places(shared.map(([id]) => [id, english[id]!])));
  });

  it("has each plural that the language counts with", () => {
    const needed = pluralsOf(language);
    const wanting = shared.filter(([, text]) => {
      const zero = text.includes("=0") ? ["zero"] : []; // "=0" says what "zero" would
      return placesOf(text).plurals.some((cases) =>
        needed.some((one) => ![...cases, ...zero].includes(one)),
      );
    });
    expect(wanting).toEqual([]);
    expect(shared.filter(([, text]) => placesOf(text).plurals.length > 0).length).toBeGreaterThan(
      5,
    );
  });

  it("has one name for each leaf and side, no two alike, that says the side", () => {
    const say = sayIn(language);
    const name = (leaf: (typeof everyRegionLeaf)[number], side: Side) =>
      placeName(say, regionOfLeaf(leaf), side, leaf);
    const left = everyRegionLeaf.map((leaf) => name(leaf, "left"));
    const right = everyRegionLeaf.map((leaf) => name(leaf, "right"));
    const midline = regionTable.flatMap(({ id, isAtMidline }) =>
      isAtMidline ? [placeName(say, id, "midline")] : [],
    );
    const all = [...left, ...right, ...midline];
    expect(new Set(all).size).toBe(all.length);
    const [ofLeft, ofRight] = sideWords[language];
    for (const one of left) expect(one).toMatch(ofLeft);
    for (const one of right) expect(one).toMatch(ofRight);
    for (const one of midline) expect(one).not.toMatch(ofLeft);
    for (const one of left) expect(one).not.toMatch(ofRight);
  });

  it("speaks of the body as the person's own where it speaks to the person", () => {
    const say = sayIn(language);
    for (const leaf of everyRegionLeaf) {
      const region = regionOfLeaf(leaf);
      const theirs = yourPlace(say, region, "left", leaf);
      expect(theirs).toMatch(ownWords[language]);
      expect(placeHeading(say, region, "left", leaf)).not.toBe(theirs);
    }
  });

  it("has a clinical name of its own for each region", () => {
    const say = sayIn(language);
    const names = regionTable.map(({ id }) => clinicalName(say, id));
    expect(new Set(names).size).toBe(names.length);
  });

  it("has one to three letters for each quality, and two for the sides, no two alike", () => {
    const say = sayIn(language);
    const letters = qualities.map((quality) => say(`quality.${quality}.letters`));
    expect(new Set(letters).size).toBe(letters.length);
    for (const one of letters) expect(one).toMatch(/^\p{L}{1,3}$/u);
    expect(say("side.left.letter")).not.toBe(say("side.right.letter"));
    expect(say("side.left.letter")).toMatch(/^\p{L}{1,2}$/u);
  });

  it("finds a place by the words of its own example", () => {
    const say = sayIn(language);
    const places = regionTable.map(({ id }) => ({
      region: id,
      side: "left" as const,
      name: placeHeading(say, id, "left"),
      words: `${say("view.left")} ${clinicalName(say, id)}`,
    }));
    const example = /[„«“]\s*(.+?)\s*[“»”]/u.exec(say("find.search"))?.[1] ?? "no example";
    const found = findPlaces(places, example).map(({ region }) => region);
    expect(found).toContain("shoulder_top");
    expect(found.length).toBeLessThan(12);
  });
});

/** How a name says left and right. */
const sideWords: Readonly<Record<Language, readonly [RegExp, RegExp]>> = {
  en: [/\bleft\b/, /\bright\b/],
  de: [/\blink(?:e|er|es|en)\b/, /\brecht(?:e|er|es|en)\b/],
  es: [/\bizquierd[oa]s?\b/, /\bderech[oa]s?\b/],
  fr: [/\bgauches?\b/, /\bdroite?s?\b/],
  ar: [/الأيسر|اليسرى/, /الأيمن|اليمنى/],
};

/** How a name says whose body it is, politely. */
const ownWords: Readonly<Record<Language, RegExp>> = {
  en: /\byour\b/i,
  de: /\bIhr(?:e|er|es|en)?\b/,
  es: /\b(?:su|sus)\b/i,
  fr: /\b(?:votre|vos)\b/i,
  ar: /\p{L}ك(?:\P{L}|$)/u,
};

describe.each(Object.keys(languages) as Language[])("the keys of %s", (language) => {
  it("are one letter for each quality, no two alike, and each in its word", () => {
    const say = sayIn(language);
    const keys = qualities.map((quality) => say(`keys.${quality}`));
    expect(new Set(keys).size).toBe(keys.length);
    for (const [index, key] of keys.entries()) {
      expect(key).toMatch(/^\p{L}$/u);
      expect(say(`quality.${qualities[index]!}`).toLowerCase()).toContain(key);
    }
  });
});
