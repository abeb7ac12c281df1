import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { leafAt } from "@/body/leaf-at";
import { leafChooser } from "@/body/leaf-chooser";
import { FIGURE_1_TRIANGLES } from "@/domain/anchor";

import { realFigure } from "../support/real-figure";

describe("leafChooser", () => {
  it("gives the leaf that leafAt gives, ties included", () => {
    const place = fc.tuple(fc.nat(FIGURE_1_TRIANGLES - 1), fc.nat(20), fc.nat(20), fc.nat(20));
    const found = new Set<number>();
    fc.assert(
      fc.property(place, ([triangle, ...weights]) => {
        const leaf = leafChooser(realFigure, triangle)(...weights);
        found.add(leaf);
        expect(leaf).toBe(leafAt(realFigure, triangle, weights));
      }),
      { numRuns: 10_000 },
    );
    expect(found.size).toBeGreaterThan(60);
  });
});
