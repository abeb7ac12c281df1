import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anchorAtHit } from "@/body/anchor-at-hit";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { Skin } from "@/body/skin";
import { Anchor } from "@/domain/anchor";

import { arbitraryAnchor } from "../support/arbitrary-anchor";
import { realFigure } from "../support/real-figure";
import { twoTriangles } from "../support/two-triangles";

describe("anchorAtHit", () => {
  it.each([
    ["a corner", [2, 0, 0], [0, 1, 0]],
    ["the middle of an edge", [1, 0.5, 0], [0.5, 0, 0.5]],
    ["a third of the way", [4 / 3, 1 / 3, 0], [0.333334, 0.333333, 0.333333]],
    ["a point above the plane", [1, 0, 0.3], [0.5, 0.5, 0]],
    ["a point outside, beside an edge", [1, -0.2, 0], [0.416667, 0.583333, 0]],
  ] as const)("gives the weights of %s", (_what, point, weights) => {
    const found = anchorAtHit(twoTriangles, 0, point);
    expect(found).toMatchObject({ model: "figure-1", triangle: 0 });
    weights.forEach((weight, corner) => expect(found.weights[corner]).toBeCloseTo(weight, 5));
  });

  it("finds the anchor again at its own point", () => {
    fc.assert(
      fc.property(arbitraryAnchor, (anchor) => {
        const point = pointAtAnchor(realFigure, anchor);
        const again = pointAtAnchor(realFigure, anchorAtHit(realFigure, anchor.triangle, point));
        expect(Math.hypot(...point.map((x, axis) => x - again[axis]!))).toBeLessThan(2e-7);
      }),
    );
  });

  it("makes only anchors that a map may hold, whatever the point", () => {
    const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(coordinate, coordinate, coordinate),
        fc.nat(realFigure.triangles.length / 3 - 1),
        (point, triangle) => {
          const anchor = anchorAtHit(realFigure, triangle, point);
          expect(Anchor.safeParse(anchor).success).toBe(true);
          for (const weight of anchor.weights) expect(weight).toBe(Number(weight.toFixed(6)));
        },
      ),
    );
  });

  it("takes the first corner of a triangle without area", () => {
    const flat: Skin = { ...twoTriangles, triangles: Uint16Array.from([0, 1, 1]) };
    expect(anchorAtHit(flat, 0, [1, 1, 1]).weights).toEqual([1, 0, 0]);
  });
});
