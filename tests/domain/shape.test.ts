import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  neutralShape,
  Shape,
  type ShapePreset,
  shapePresets,
  shapeSliders,
  sliderLimit,
} from "@/domain/shape";

import { arbitraryShape } from "../support/arbitrary-shape";

const isValid = (changes: object) => Shape.safeParse({ ...neutralShape, ...changes }).success;

describe("Shape", () => {
  it("takes every shape that keeps to the limits", () => {
    fc.assert(
      fc.property(arbitraryShape, (shape) => {
        expect(Shape.parse(shape)).toEqual(shape);
      }),
    );
  });

  it.each([
    ["a preset nobody knows", { preset: "average" }],
    ["half a percent", { belly: 0.5 }],
    ["less than nothing", { muscular: -1 }],
    ["heavier and lighter at once", { heavier: 10, lighter: 10 }],
    ["larger and smaller breasts", { preset: "feminine", breastsLarger: 10, breastsSmaller: 10 }],
    ["a slider on a child", { preset: "child", belly: 5 }],
    ["a slider on a teenager", { preset: "teen", breastsLarger: 1 }],
    ["smaller breasts on a man", { preset: "older-masculine", breastsSmaller: 5 }],
    ["smaller breasts where there are none", { breastsSmaller: 5 }],
  ])("refuses %s", (_what, changes) => {
    expect(isValid(changes)).toBe(false);
  });

  it.each(shapePresets)("takes each slider of %s up to its limit and no further", (preset) => {
    for (const slider of shapeSliders) {
      const limit = sliderLimit(preset, slider);
      expect(isValid({ preset, [slider]: limit })).toBe(true);
      expect(isValid({ preset, [slider]: limit + 1 })).toBe(false);
    }
  });

  it("lets the grown-up presets be changed, and those of children not", () => {
    const changeable = (preset: ShapePreset) =>
      shapeSliders.filter((slider) => sliderLimit(preset, slider) > 0);
    expect(changeable("feminine")).toEqual(shapeSliders);
    expect(changeable("masculine")).toHaveLength(5);
    expect(changeable("teen")).toEqual([]);
    expect(changeable("child")).toEqual([]);
  });
});
