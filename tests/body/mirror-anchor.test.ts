import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { AnchorMismatch } from "@/body/anchor-corners";
import { mirrorAnchor } from "@/body/mirror-anchor";
import { pointAtAnchor } from "@/body/point-at-anchor";

import { arbitraryAnchor } from "../support/arbitrary-anchor";
import { realFigure } from "../support/real-figure";

describe("mirrorAnchor", () => {
  it("is at the mirrored point", () => {
    fc.assert(
      fc.property(arbitraryAnchor, (anchor) => {
        const [x, y, z] = pointAtAnchor(realFigure, anchor);
        const [twinX, twinY, twinZ] = pointAtAnchor(realFigure, mirrorAnchor(realFigure, anchor));
        expect(twinX).toBeCloseTo(-x, 12);
        expect(twinY).toBeCloseTo(y, 12);
        expect(twinZ).toBeCloseTo(z, 12);
      }),
    );
  });

  it("mirrored twice is the anchor itself", () => {
    fc.assert(
      fc.property(arbitraryAnchor, (anchor) => {
        expect(mirrorAnchor(realFigure, mirrorAnchor(realFigure, anchor))).toEqual(anchor);
      }),
    );
  });

  it("exchanges the second and third corner with the sides", () => {
    const anchor = { model: "figure-1", triangle: 5, weights: [0.5, 0.3, 0.2] } as const;
    expect(mirrorAnchor(realFigure, anchor)).toEqual({
      model: "figure-1",
      triangle: 5 + 13_378,
      weights: [0.5, 0.2, 0.3],
    });
  });

  it("refuses a triangle past the end", () => {
    const anchor = { model: "figure-1", triangle: 26_756, weights: [1, 0, 0] } as const;
    expect(() => mirrorAnchor(realFigure, anchor)).toThrow(AnchorMismatch);
  });
});
