import { describe, expect, it } from "vitest";

import { makePosedFigure } from "@/body/posed-figure";
import { poseFigure } from "@/body/pose-figure";
import { neutralShape, type Shape } from "@/domain/shape";
import type { FigureView } from "@/scene/camera-rig";
import { type CloseUp, flyToCloseUp } from "@/scene/close-views";

import { realFigure } from "../support/real-figure";
import { realShapes } from "../support/real-shapes";

/** How far off the eye is put for a close-up of a body of some shape, in metres. */
function distanceFor(name: CloseUp, shape: Shape): number {
  const posed = makePosedFigure(realFigure);
  poseFigure(posed, realShapes, shape);
  let distance = NaN;
  const flyTo: FigureView["flyTo"] = (_point, _from, metres = NaN) => {
    distance = metres;
  };
  flyToCloseUp(posed, { flyTo } as FigureView, name); // all that a close-up asks of the view
  return distance;
}

describe("the close-up of a hand", () => {
  it("is taken from farther off the larger the hand, and never from nearer than of the neutral one", () => {
    const neutral = distanceFor("leftHand", neutralShape);
    const heavy = distanceFor("leftHand", { ...neutralShape, preset: "masculine", heavier: 160 });
    expect(heavy).toBeGreaterThan(1.1 * neutral);
    expect(heavy).toBeLessThan(1.6 * neutral);
    expect(distanceFor("rightHand", { ...neutralShape, preset: "child" })).toBe(neutral);
    expect(distanceFor("rightHand", neutralShape)).toBe(neutral);
  });
});

describe("the close-up of a foot", () => {
  it("is taken from farther off the larger the foot, and never from nearer than of the neutral one", () => {
    const neutral = distanceFor("rightFoot", neutralShape);
    const heavy = distanceFor("leftFoot", { ...neutralShape, preset: "masculine", heavier: 160 });
    expect(heavy).toBeGreaterThan(1.05 * neutral);
    expect(heavy).toBeLessThan(1.6 * neutral);
    expect(distanceFor("leftFoot", { ...neutralShape, preset: "child" })).toBe(neutral);
  });
});
