import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { AnchorMismatch } from "@/body/anchor-corners";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { Anchor } from "@/domain/anchor";

import { twoTriangles } from "../support/two-triangles";

/** An anchor on the first triangle, (0,0,0) (2,0,0) (2,1,0), unless told otherwise. */
function anchor(changes: Partial<Anchor> = {}): Anchor {
  return { model: "figure-1", triangle: 0, weights: [1, 0, 0], ...changes };
}

describe("pointAtAnchor", () => {
  it("puts a full weight on its corner", () => {
    expect(pointAtAnchor(twoTriangles, anchor({ weights: [0, 0, 1] }))).toEqual([2, 1, 0]);
    expect(pointAtAnchor(twoTriangles, anchor({ triangle: 1, weights: [0, 0, 1] }))).toEqual([
      0, 1, 0,
    ]);
  });

  it("puts equal weights at the centroid", () => {
    const [x, y, z] = pointAtAnchor(twoTriangles, anchor({ weights: [1 / 3, 1 / 3, 1 / 3] }));
    expect(x).toBeCloseTo(4 / 3);
    expect(y).toBeCloseTo(1 / 3);
    expect(z).toBe(0);
  });

  it("gives one point on a shared edge, whichever triangle names it", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (t) => {
        const onFirst = pointAtAnchor(twoTriangles, anchor({ weights: [1 - t, 0, t] }));
        const onSecond = pointAtAnchor(
          twoTriangles,
          anchor({ triangle: 1, weights: [1 - t, t, 0] }),
        );
        expect(onSecond).toEqual(onFirst);
      }),
    );
  });

  it("refuses a triangle past the end", () => {
    expect(() => pointAtAnchor(twoTriangles, anchor({ triangle: 2 }))).toThrow(
      new AnchorMismatch("figure-1 has no triangle 2"),
    );
  });

  it("refuses another model", () => {
    const other = { ...anchor(), model: "figure-2" } as unknown as Anchor; // as a mistake would
    expect(() => pointAtAnchor(twoTriangles, other)).toThrow(AnchorMismatch);
  });
});
