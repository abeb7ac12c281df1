import { describe, expect, it } from "vitest";

import { Anchor, FIGURE_1_TRIANGLES } from "@/domain/anchor";

const valid = { model: "figure-1", triangle: 0, weights: [0.2, 0.3, 0.5] };

describe("Anchor", () => {
  it.each([
    ["the first triangle", { ...valid, triangle: 0 }],
    ["the last triangle", { ...valid, triangle: FIGURE_1_TRIANGLES - 1 }],
    ["a corner", { ...valid, weights: [0, 0, 1] }],
    ["a sum that is off by rounding", { ...valid, weights: [0.3333333, 0.3333333, 0.3333333] }],
  ])("takes %s", (_what, anchor) => {
    expect(Anchor.safeParse(anchor).success).toBe(true);
  });

  it.each([
    ["another model", { ...valid, model: "figure-2" }],
    ["a triangle past the end", { ...valid, triangle: FIGURE_1_TRIANGLES }],
    ["a triangle before the start", { ...valid, triangle: -1 }],
    ["half a triangle", { ...valid, triangle: 0.5 }],
    ["weights that sum to less", { ...valid, weights: [0.2, 0.3, 0.4] }],
    ["weights that sum to more", { ...valid, weights: [0.2, 0.3, 0.50001] }],
    ["a negative weight", { ...valid, weights: [-0.5, 0.5, 1] }],
    ["a weight that is no number", { ...valid, weights: [Number.NaN, 0.5, 0.5] }],
    ["an endless weight", { ...valid, weights: [Infinity, 0, 0] }],
    ["two weights", { ...valid, weights: [0.5, 0.5] }],
    ["four weights", { ...valid, weights: [0.25, 0.25, 0.25, 0.25] }],
  ])("refuses %s", (_what, anchor) => {
    expect(Anchor.safeParse(anchor).success).toBe(false);
  });
});
