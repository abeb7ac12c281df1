import { describe, expect, it } from "vitest";

import { facingPoints } from "@/body/facing-points";

/** On a sphere of radius 1 round the origin: front, back, left, right, top. */
const points = new Float32Array([0, 0, 1, 0, 0, -1, 1, 0, 0, -1, 0, 0, 0, 1, 0]);

describe("facingPoints", () => {
  it("finds what looks towards the eye, in its order", () => {
    const into = new Uint32Array(5);
    expect(facingPoints(points, points, [0, 0, 5], 5, into)).toBe(1);
    expect(into[0]).toBe(0);
    expect(facingPoints(points, points, [4, 4, 0], 5, into)).toBe(2);
    expect([...into.subarray(0, 2)]).toEqual([2, 4]);
  });

  it("leaves in what is turned away so little that it may be seen at the body's rim", () => {
    const rim = new Float32Array([0, Math.cos(0.05), -Math.sin(0.05)]);
    const past = new Float32Array([0, Math.cos(0.3), -Math.sin(0.3)]);
    const into = new Uint32Array(1);
    const eye = [0, 0, 1e6] as const; // all rays run along z
    expect(facingPoints(rim, rim, eye, 1, into)).toBe(1);
    expect(facingPoints(past, past, eye, 1, into)).toBe(0);
  });

  it("asks only the first so many", () => {
    const into = new Uint32Array(5);
    expect(facingPoints(points, points, [4, 4, 0], 3, into)).toBe(1);
    expect(facingPoints(points, points, [4, 4, 0], 0, into)).toBe(0);
  });
});
