import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { simplifyPath } from "@/domain/simplify-path";

/** Places along a line, at so many millimetres; each has its own triangle. */
function along(...millimetres: number[]) {
  return millimetres.map((mm, triangle) => ({
    anchor: { model: "figure-1", triangle, weights: [1, 0, 0] } as const,
    point: [mm / 1000, 0, 0] as const,
  }));
}

const trianglesIn = (path: readonly number[]) => path.filter((_, i) => i % 3 === 0);

describe("simplifyPath", () => {
  it("keeps the first, each a third of the radius on, and the last", () => {
    const path = simplifyPath(along(0, 5, 9, 10.5, 15, 21, 22), 30);
    expect(trianglesIn(path)).toEqual([0, 3, 5, 6]);
    expect(path.slice(0, 3)).toEqual([0, 255, 0]);
  });

  it("makes one point of a brush that stayed where it was", () => {
    expect(trianglesIn(simplifyPath(along(4, 4, 4), 30))).toEqual([0]);
  });

  it("makes nothing of nothing", () => {
    expect(simplifyPath([], 30)).toEqual([]);
  });

  it("leaves no place farther than a third of the radius from one that stays", () => {
    const walk = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1 });
    fc.assert(
      fc.property(walk, (places) => {
        const kept = trianglesIn(simplifyPath(along(...places), 12)).map((t) => places[t]!);
        for (const mm of places) {
          expect(Math.min(...kept.map((other) => Math.abs(mm - other)))).toBeLessThan(4.0001);
        }
        expect(kept[0]).toBe(places[0]);
        expect(kept.at(-1)).toBe(places.at(-1));
      }),
    );
  });
});
