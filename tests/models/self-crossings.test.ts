import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { selfCrossings } from "@models/self-crossings";

/** A triangle on the ground and one that stands in it, moved sideways and turned over at will. */
function twoTriangles(aside: number, corners = [0, 1, 2, 3, 4, 5]) {
  const ground = [-0.1, 0, -0.1, 0.1, 0, -0.1, 0, 0, 0.1];
  const upright = [-0.01, -0.02, 0, 0.01, -0.02, 0, 0, 0.03, 0].map((value, i) =>
    i % 3 === 0 ? value + aside : value,
  );
  return selfCrossings(Float32Array.from([...ground, ...upright]), corners);
}

describe("selfCrossings", () => {
  it("finds two triangles that pass through each other, once, however their corners go", () => {
    expect(twoTriangles(0)).toEqual([[0, 1]]);
    expect(twoTriangles(0, [2, 0, 1, 5, 4, 3])).toEqual([[0, 1]]);
  });

  it("finds none that are apart", () => {
    expect(twoTriangles(0.3)).toEqual([]);
  });

  it("tells crossing from missing at any distance, across the boxes that triangles are sorted into", () => {
    // At z = 0 the ground reaches to x = ±0.05, and so far must the foot of the other one be.
    fc.assert(
      fc.property(fc.double({ min: -0.2, max: 0.2, noNaN: true }), (aside) => {
        fc.pre(Math.abs(Math.abs(aside) - 0.056) > 1e-3);
        expect(twoTriangles(aside).length).toBe(Math.abs(aside) < 0.056 ? 1 : 0);
      }),
    );
  });

  it("takes neighbours for crossing only when told to, those with a common edge never, and looks at no triangle that is not meant", () => {
    expect(twoTriangles(0, [0, 1, 2, 0, 4, 5])).toEqual([]);
    const positions = Float32Array.from([
      -0.1, 0, -0.1, 0.1, 0, -0.1, 0, 0, 0.1, -0.01, -0.02, 0, 0.01, -0.02, 0, 0, 0.03, 0,
    ]);
    expect(selfCrossings(positions, [0, 1, 2, 0, 4, 5], () => true, true)).toEqual([[0, 1]]);
    expect(selfCrossings(positions, [0, 1, 2, 0, 1, 5], () => true, true)).toEqual([]);
    const meant = (triangle: number) => triangle === 1;
    expect(selfCrossings(positions, [0, 1, 2, 3, 4, 5], meant)).toEqual([]);
  });
});
