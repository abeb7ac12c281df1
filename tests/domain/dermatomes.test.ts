import { describe, expect, it } from "vitest";

import { pointAtAnchor } from "@/body/point-at-anchor";
import { regionAtAnchor } from "@/body/region-at-anchor";
import { dermatomePoints } from "@/domain/dermatomes";
import overlay from "@/messages/overlay.en.messages.json";

import { realFigure } from "../support/real-figure";

const drawn = dermatomePoints.flatMap(({ level, region, anchor }) =>
  anchor ? [{ level, region, anchor, point: pointAtAnchor(realFigure, anchor) }] : [],
);
const heightOf = (level: string) => drawn.find((point) => point.level === level)!.point[1];

describe("dermatomePoints", () => {
  it("are 28, from C2 to S4-5, each with its words, and but one drawn", () => {
    const levels = dermatomePoints.map(({ level }) => level);
    const count = (letter: string) => levels.filter((level) => level.startsWith(letter)).length;
    expect(levels).toHaveLength(28);
    expect(["C", "T", "L", "S"].map(count)).toEqual([7, 12, 5, 4]);
    for (const level of levels) expect(Object.keys(overlay)).toContain(`dermatomes.${level}`);
    expect(levels.filter((level) => !drawn.some((point) => point.level === level))).toEqual([
      "S4-5",
    ]);
    expect(JSON.stringify(overlay["dermatomes.basis"])).toContain("model");
  });

  it("lie in the region they say, on the body's left", () => {
    for (const { region, anchor } of drawn) {
      expect(regionAtAnchor(realFigure, anchor)).toMatchObject({ region, side: "left" });
    }
  });

  it("descend over the trunk and down the front of the leg", () => {
    const trunk = drawn
      .filter(({ level }) => /^T([3-9]|1\d)$/.test(level))
      .map(({ point }) => point[1]);
    expect(trunk).toHaveLength(10);
    expect(trunk).toEqual(trunk.toSorted((a, b) => b - a));
    const leg = ["T12", "L1", "L2", "L3", "L4", "L5"].map(heightOf);
    expect(leg).toEqual(leg.toSorted((a, b) => b - a));
  });

  it("put the levels between where the standards do: half way", () => {
    expect(heightOf("T8")).toBeCloseTo((heightOf("T6") + heightOf("T10")) / 2, 2);
    expect(heightOf("T11")).toBeCloseTo((heightOf("T10") + heightOf("T12")) / 2, 2);
    expect(heightOf("L1")).toBeCloseTo((heightOf("T12") + heightOf("L2")) / 2, 2);
  });
});
