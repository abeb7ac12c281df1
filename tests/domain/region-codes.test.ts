import { describe, expect, it } from "vitest";

import { regionIds, regionTable } from "@/domain/region";
import {
  choirFemaleCode,
  codesOf,
  regionCodes,
  type ResearchArea,
  researchAreas,
  researchAreasOf,
  schemes,
} from "@/domain/region-codes";
import { areaName, notInGeneralizedPain, schemeAreas } from "@/domain/scheme-areas";

const places = regionTable.flatMap(({ id, aspect }) =>
  (["left", "right"] as const).map((side) => ({ id, aspect, side, codes: codesOf(id, side) })),
);

/** What a published name says of the side, if anything. */
function sideIn(name: string): "left" | "right" | null {
  if (/\b(left|lt)\b/i.test(name)) return "left";
  return /\b(right|rt)\b/i.test(name) ? "right" : null;
}

describe("regionCodes", () => {
  it.each([
    ["choir", 74],
    ["michigan", 35],
    ["wpi", 19],
  ] as const)("reach every area of %s, and no other", (scheme, count) => {
    const reached = new Set(places.flatMap(({ codes }) => codes[scheme].map(String)));
    expect(reached.size).toBe(count);
    expect([...reached].toSorted()).toEqual(Object.keys(schemeAreas[scheme]).toSorted());
  });

  it("agree in side with the names", () => {
    let sided = 0;
    for (const { id, side, codes } of places) {
      const names = [
        ...codes.choir.map((code) => areaName("choir", code)),
        ...codes.michigan.map((code) => areaName("michigan", code)),
        ...codes.wpi.map((code) => areaName("wpi", code)),
      ];
      for (const name of names) {
        const said = sideIn(name!);
        if (said === null) continue;
        expect(`${id} ${said}`).toBe(`${id} ${side}`);
        sided++;
      }
    }
    expect(sided).toBeGreaterThan(200);
  });

  it("agree in aspect with CHOIR's names: palm and top are front of the limb, bottom is back", () => {
    // CHOIR draws the back of the hand on its back figure and calls it "top".
    const back = /\((back|bottom)-|^Hand \(top-/;
    for (const { id, aspect, codes } of places) {
      const [name] = codes.choir.map((code) => areaName("choir", code)!);
      expect(`${id} ${back.test(name!) ? "back" : "front"}`).toBe(`${id} ${aspect}`);
    }
  });

  it("have one CHOIR and one Michigan area on a side, and at most one of the index", () => {
    for (const { codes } of places) {
      expect([codes.choir.length, codes.michigan.length]).toEqual([1, 1]);
      expect(codes.wpi.length).toBeLessThanOrEqual(1);
    }
  });

  it("count a place on the midline for both halves, and once for an area across it", () => {
    expect(codesOf("sternum", "midline")).toEqual({
      choir: [108, 109],
      michigan: [3, 4],
      wpi: ["06"],
    });
    expect(codesOf("low_back", "midline")).toEqual({
      choir: [218, 219],
      michigan: [30],
      wpi: ["11"],
    });
    expect(codesOf("face", "midline")).toEqual({ choir: [103, 104], michigan: [0], wpi: [] });
  });

  it("keep what is unsure, with a note wherever something is", () => {
    const unsure = Object.fromEntries(
      schemes.map((scheme) => [
        scheme,
        regionIds.filter((id) => regionCodes[id].unsureIn.includes(scheme)).length,
      ]),
    );
    // Of sixty kinds; each stands for two regions.
    expect(unsure).toEqual({ choir: 13, michigan: 15, wpi: 18 });
    expect(regionIds.filter((id) => regionCodes[id].unsureIn.length === 0)).toHaveLength(31);
    for (const { unsureIn, note } of Object.values(regionCodes)) {
      expect(unsureIn.length === 0 || note?.endsWith(".")).toBe(true);
    }
  });

  it("name a lenient alternative only where the index is unsure", () => {
    const lenient = regionIds.filter((id) => regionCodes[id].wpiAlternative !== null);
    expect(lenient.length).toBeGreaterThan(10);
    for (const id of lenient) {
      const { wpi, wpiAlternative, unsureIn } = regionCodes[id];
      expect(unsureIn).toContain("wpi");
      expect(wpiAlternative).not.toEqual(wpi);
      expect(areaName("wpi", wpiAlternative!.left)).toBeDefined();
    }
  });

  it("give each region an UBERON term, the same term the same name", () => {
    const names = new Map<string, string>();
    for (const id of regionIds) {
      const { code, name } = regionCodes[id].uberon;
      expect(names.get(code) ?? name).toBe(name);
      names.set(code, name);
    }
    const same = regionIds.filter((id) => regionCodes[id].uberon.fit === "same");
    expect(new Set(same.map((id) => regionCodes[id].uberon.code)).size).toBe(same.length);
  });
});

describe("choirFemaleCode", () => {
  it("renumbers belly and arms among themselves, and nothing else", () => {
    const codes = Object.keys(schemeAreas.choir).map(Number);
    expect(new Set(codes.map(choirFemaleCode))).toEqual(new Set(codes));
    expect(codes.filter((code) => choirFemaleCode(code) !== code)).toEqual([
      112, 113, 114, 115, 116, 117,
    ]);
    const [bellyLeft] = codesOf("abdomen_lower", "left").choir;
    expect([bellyLeft, choirFemaleCode(bellyLeft!)]).toEqual([117, 113]);
  });
});

describe("notInGeneralizedPain", () => {
  it("are the jaws, the chest and the abdomen", () => {
    expect(notInGeneralizedPain.map((code) => areaName("wpi", code))).toEqual([
      "Jaw, right",
      "Jaw, left",
      "Chest",
      "Abdomen",
    ]);
  });
});

describe("researchAreas", () => {
  it("are whole regions behind, without overlap; the neck reaches round its sides", () => {
    const { neckPain, lowBackPain } = researchAreas;
    const both = [...neckPain.regions, ...lowBackPain.regions];
    expect(new Set(both).size).toBe(both.length);
    const inFront = regionTable.filter(
      ({ id, aspect }) => aspect === "front" && both.some((region) => region === id),
    );
    expect(inFront.map(({ id }) => id)).toEqual(["neck_side"]);
  });

  it("leave out what lies next to them and is mostly outside", () => {
    for (const area of Object.values(researchAreas) satisfies readonly ResearchArea[]) {
      for (const region of area.leftOut) expect(area.regions).not.toContain(region);
    }
  });
});

describe("researchAreasOf", () => {
  it("says which areas a place is in, with the source and what is unsure in that", () => {
    const { lowBackPain } = researchAreas;
    expect(researchAreasOf("sacrum")).toEqual([
      { name: "lowBackPain", isIn: true, area: lowBackPain },
    ]);
    expect(researchAreasOf("shoulder_top")).toMatchObject([{ name: "neckPain", isIn: true }]);
    for (const { source, note } of Object.values(researchAreas)) {
      expect(source).toMatch(/ et al\., .* 2008;/);
      expect(note).toMatch(/^Agreed: .* Ours: /);
    }
  });

  it("says of a place on the border that it is left out", () => {
    expect(researchAreasOf("thoracolumbar")).toMatchObject([{ name: "lowBackPain", isIn: false }]);
    expect(researchAreasOf("upper_back")).toMatchObject([{ name: "neckPain", isIn: false }]);
  });

  it("says nothing of any other place", () => {
    const named = regionTable.filter(({ id }) => researchAreasOf(id).length > 0);
    expect(named).toHaveLength(11);
    expect(researchAreasOf("throat")).toEqual([]);
  });
});
