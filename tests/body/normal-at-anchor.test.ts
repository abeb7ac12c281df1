import { describe, expect, it } from "vitest";

import { AnchorMismatch } from "@/body/anchor-corners";
import { normalAtAnchor } from "@/body/normal-at-anchor";

import { twoTriangles } from "../support/two-triangles";

const normals = Float32Array.from([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1]);

describe("normalAtAnchor", () => {
  it("is a corner's normal at the corner", () => {
    const anchor = { model: "figure-1", triangle: 0, weights: [0, 1, 0] } as const;
    expect(normalAtAnchor(twoTriangles, normals, anchor)).toEqual([0, 1, 0]);
  });

  it("is the direction half way along an edge, at unit length", () => {
    const anchor = { model: "figure-1", triangle: 0, weights: [0.5, 0.5, 0] } as const;
    const [x, y, z] = normalAtAnchor(twoTriangles, normals, anchor);
    expect(x).toBeCloseTo(Math.SQRT1_2);
    expect(y).toBeCloseTo(Math.SQRT1_2);
    expect(z).toBe(0);
  });

  it("refuses a triangle past the end", () => {
    const anchor = { model: "figure-1", triangle: 2, weights: [1, 0, 0] } as const;
    expect(() => normalAtAnchor(twoTriangles, normals, anchor)).toThrow(AnchorMismatch);
  });
});
