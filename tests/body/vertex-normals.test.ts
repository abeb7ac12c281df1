import { describe, expect, it } from "vitest";

import { vertexNormals } from "@/body/vertex-normals";

import { realFigure } from "../support/real-figure";
import { twoTriangles } from "../support/two-triangles";

describe("vertexNormals", () => {
  it("faces out of a flat sheet at every corner", () => {
    expect([...vertexNormals(twoTriangles)]).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
  });

  it("counts each triangle by its area", () => {
    // At the origin meet a triangle of area 2 that faces +z and one of area 1 that faces +x.
    const positions = Float32Array.from([0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1]);
    const triangles = Uint16Array.from([0, 1, 2, 0, 2, 3]);
    const [x, y, z] = vertexNormals({ positions, triangles });
    expect(x).toBeCloseTo(1 / Math.sqrt(5));
    expect(y).toBe(0);
    expect(z).toBeCloseTo(2 / Math.sqrt(5));
  });

  it("writes where it is told to, over what was there", () => {
    const out = new Float32Array(12).fill(7);
    expect(vertexNormals(twoTriangles, out)).toBe(out);
    expect(out[2]).toBe(1);
  });

  it("gives every vertex of the figure a unit normal, mirrored from right to left", () => {
    const normals = vertexNormals(realFigure);
    const twin = 3 * (realFigure.rightCount + realFigure.midCount);
    for (let v = 0; v < normals.length; v += 3) {
      expect(Math.hypot(normals[v]!, normals[v + 1]!, normals[v + 2]!)).toBeCloseTo(1, 5);
    }
    for (let v = 0; v < 3 * realFigure.rightCount; v += 3) {
      expect(normals[v]! + normals[v + twin]!).toBeCloseTo(0, 5);
      expect(normals[v + 2]).toBeCloseTo(normals[v + twin + 2]!, 5);
    }
  });
});
