import { describe, expect, it } from "vitest";

import { makePicker } from "@/body/picker";
import { regionAtAnchor } from "@/body/region-at-anchor";
import { shapedPositions } from "@/body/shaped-skin";
import { RegionId } from "@/domain/region";
import { neutralShape, shapePresets, shapeSliders, sliderLimit, type Shape } from "@/domain/shape";

import { landmarkRay, landmarks, type Landmark } from "../support/landmarks";
import { realFigure } from "../support/real-figure";
import { realShapes } from "../support/real-shapes";

/** The shapes on which the landmarks are tried: every preset, and every slider at its end. */
const shapes: readonly (readonly [name: string, shape: Shape])[] = [
  ...shapePresets.map((preset) => [preset, { ...neutralShape, preset }] as const),
  ...shapeSliders.map(
    (slider) =>
      [slider, { ...neutralShape, [slider]: sliderLimit("neutral", slider) || 100 }] as const,
  ),
];

/** What a therapist who points at a landmark is told, as one line. */
function toldAt(
  landmark: Landmark,
  picker: ReturnType<typeof makePicker>,
  positions: Float32Array,
) {
  const { origin, direction } = landmarkRay(landmark, positions);
  const hit = picker.pick(origin, direction);
  if (!hit) return "beside the body";
  const { region, leaf, side } = regionAtAnchor(realFigure, hit.anchor);
  const [, digit = "none"] = leaf.split(".");
  return [region, ...(landmark.digit ? [digit] : []), side].join(" ");
}

function allowed({ regions, digit, side }: Landmark) {
  return regions.map((region) => [region, ...(digit ? [digit] : []), side].join(" "));
}

describe("the landmarks", () => {
  it("are many, each on both sides or on the midline", () => {
    const names = new Set(landmarks.map((landmark) => landmark.name));
    expect(names.size).toBeGreaterThanOrEqual(80);
    for (const name of names) {
      const sides = landmarks.filter((row) => row.name === name).map((row) => row.side);
      expect([["midline"], ["left", "right"]]).toContainEqual(sides);
    }
  });

  it("name only regions that there are, one or the two of a border, and reach every region", () => {
    for (const { regions } of landmarks) expect([1, 2]).toContain(regions.length);
    const named = new Set(landmarks.flatMap((landmark) => landmark.regions));
    expect([...named].toSorted()).toEqual([...RegionId.options].toSorted());
    const certain = landmarks.filter((landmark) => landmark.regions.length === 1);
    expect(certain.length / landmarks.length).toBeGreaterThan(0.8);
  });

  it.each(shapes)("are all named right on the %s shape", (_name, shape) => {
    const positions = shapedPositions(realFigure, realShapes, shape);
    const picker = makePicker({ ...realFigure, positions });
    const wrong = landmarks.flatMap((landmark) => {
      const told = toldAt(landmark, picker, positions);
      const right = allowed(landmark);
      return right.includes(told) ? [] : [`${landmark.name}: ${told}, not ${right.join(" or ")}`];
    });
    expect(wrong).toEqual([]);
  });
});
