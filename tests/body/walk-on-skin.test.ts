import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { makePicker } from "@/body/picker";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { regionCentre } from "@/body/region-centre";
import type { Point } from "@/body/skin";
import { makeWalk } from "@/body/walk-on-skin";
import { Anchor } from "@/domain/anchor";
import type { RegionId } from "@/domain/region";

import { arbitraryAnchor } from "../support/arbitrary-anchor";
import { makeSheet, middleTriangle } from "../support/make-sheet";
import { realFigure } from "../support/real-figure";

const STEP = 0.01;
const walk = makeWalk(realFigure, realFigure.isHidden);
const picker = makePicker(realFigure);

const step = (from: Anchor, around: Point, distance = STEP) =>
  walk(realFigure, from, around, distance);
const pointAt = (anchor: Anchor) => pointAtAnchor(realFigure, anchor);
const gap = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Right, left, up and down as seen from in front; from behind right and left change places. */
const axes: Point[] = [
  [0, 1, 0],
  [0, -1, 0],
  [-1, 0, 0],
  [1, 0, 0],
];
/** Broad and evenly curved: there a straight way is the shortest. */
const smooth: RegionId[] = ["upper_back", "low_back", "abdomen_upper", "thigh_front", "calf"];

describe("makeWalk", () => {
  it("goes straight over edges on a flat sheet, however its triangles lie", () => {
    const count = 40;
    const sheet = makeSheet(count, 0.01, { skew: 0.3, jitter: 0.5 });
    const onSheet = makeWalk(sheet, new Uint8Array(sheet.positions.length / 3));
    const from: Anchor = {
      model: sheet.model,
      triangle: middleTriangle(count),
      weights: [0.5, 0.25, 0.25],
    };
    const [x, y] = pointAtAnchor(sheet, from);
    for (let turn = 0; turn < 24; turn++) {
      const [dx, dy] = [Math.cos(turn / 3.8), Math.sin(turn / 3.8)];
      const there = onSheet(sheet, from, [-dy, dx, 0.4], 0.1);
      const [tx, ty] = pointAtAnchor(sheet, there.anchor);
      expect(tx - x).toBeCloseTo(0.1 * dx, 6);
      expect(ty - y).toBeCloseTo(0.1 * dy, 6);
      expect(there.walked).toBeCloseTo(0.1, 9);
    }
  });

  it("stops at the border of what can be seen", () => {
    const count = 10;
    const sheet = makeSheet(count, 0.01);
    const isHidden = new Uint8Array(sheet.positions.length / 3);
    for (let v = 0; v < isHidden.length; v++) if (sheet.positions[3 * v]! > 0.069) isHidden[v] = 1;
    const onSheet = makeWalk(sheet, isHidden);
    const from: Anchor = {
      model: sheet.model,
      triangle: middleTriangle(count),
      weights: [1, 0, 0],
    };
    const there = onSheet(sheet, from, [0, 1, 0], 0.04);
    expect(pointAtAnchor(sheet, there.anchor)[0]).toBeCloseTo(0.07, 6);
    expect(there.walked).toBeLessThan(0.04);
  });

  it("never leaves the skin and never goes farther than it was asked", () => {
    const part = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(arbitraryAnchor, fc.tuple(part, part, part), (from, around) => {
        const there = step(from, around);
        expect(Anchor.safeParse(there.anchor).success).toBe(true);
        expect(there.walked).toBeLessThanOrEqual(STEP + 1e-9);
        const to = pointAt(there.anchor);
        expect(gap(pointAt(from), to)).toBeLessThanOrEqual(there.walked + 1e-6);
        expect(picker.nearest(to).distance).toBeLessThan(1e-6);
      }),
      { numRuns: 1_000 },
    );
  }, 30_000);

  it.each(smooth)(
    "takes steps of a centimetre along the skin, within a twentieth: %s",
    (region) => {
      for (const around of axes) {
        let now = regionCentre(realFigure, region, "left");
        for (let n = 0; n < 4; n++) {
          const there = step(now, around);
          // No way along the skin is longer than the one walked, nor shorter than the one through the body.
          expect(there.walked).toBeCloseTo(STEP, 9);
          expect(gap(pointAt(now), pointAt(there.anchor))).toBeGreaterThan(0.95 * STEP);
          now = there.anchor;
        }
      }
    },
  );

  it.each(smooth)("comes back after twenty steps there and twenty back: %s", (region) => {
    for (const [there, back] of [
      [axes[0]!, axes[1]!],
      [axes[2]!, axes[3]!],
    ] as const) {
      const start = regionCentre(realFigure, region, "left");
      let now = start;
      for (let n = 0; n < 20; n++) now = step(now, there).anchor;
      expect(gap(pointAt(start), pointAt(now))).toBeGreaterThan(0.05); // else nothing was tried
      for (let n = 0; n < 20; n++) now = step(now, back).anchor;
      expect(gap(pointAt(start), pointAt(now))).toBeLessThan(0.001);
    }
  });
});
