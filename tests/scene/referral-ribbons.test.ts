import { describe, expect, it } from "vitest";

import type { Point } from "@/body/skin";
import { ARROW, ORIGIN, patternOf, referralRibbons } from "@/scene/referral-ribbons";

const straight: readonly Point[] = [
  [0, 0, 0],
  [0, 3, 0],
  [0, 3, 4],
];

describe("referralRibbons", () => {
  it("makes a ribbon, an arrow head at the end and a ring at the start of each arc", () => {
    const geometry = referralRibbons([{ points: straight, when: "during" }]);
    expect(geometry.index?.count).toBe(3 * (2 * 2 + 1 + 2));
    const kinds = [...(geometry.getAttribute("aKind").array as Float32Array)];
    expect(kinds).toEqual([0, 0, 0, 0, 0, 0, ARROW, ARROW, ARROW, ORIGIN, ORIGIN, ORIGIN, ORIGIN]);
    const runs = geometry.getAttribute("aRun");
    expect([runs.getX(0), runs.getX(2), runs.getX(4), runs.getY(0)]).toEqual([0, 3, 7, 7]);
    const ends = geometry.getAttribute("position");
    expect([ends.getX(6), ends.getY(6), ends.getZ(6)]).toEqual([0, 3, 4]);
  });

  it("keeps several arcs apart, and leaves out what goes nowhere", () => {
    const one = referralRibbons([{ points: straight, when: null }]);
    const three = referralRibbons([
      { points: straight, when: null },
      { points: [[0, 0, 0]], when: "later" },
      { points: straight, when: "later" },
    ]);
    expect(three.index?.count).toBe(2 * (one.index?.count ?? 0));
    expect(Math.max(...(three.index?.array ?? []))).toBe(three.getAttribute("position").count - 1);
  });

  it("has a pattern of its own for each time, and for none", () => {
    const patterns = [null, "during", "within-hour", "next-day", "later"] as const;
    expect(new Set(patterns.map(patternOf)).size).toBe(5);
    expect(Math.max(...patterns.map(patternOf))).toBeLessThan(ARROW);
  });
});
