import { describe, expect, it } from "vitest";

import { shapedPositions } from "@/body/shaped-skin";
import { neutralShape, shapePresets, sliderLimit } from "@/domain/shape";
import { SLOPE } from "@/scene/field-of-view";
import { COVERED, wholeFrame } from "@/scene/whole-frame";

import { realFigure } from "../support/real-figure";
import { realShapes } from "../support/real-shapes";

/** The picture on a phone, a tablet held upright, and a laptop, in CSS pixels. */
const pictures = [
  { width: 390, height: 692 },
  { width: 476, height: 1124 },
  { width: 966, height: 712 },
] as const;

describe("wholeFrame", () => {
  it.each(shapePresets)(
    "shows %s from crown to sole between the hint and the buttons",
    (preset) => {
      for (const heavier of [0, sliderLimit(preset, "heavier")]) {
        const skin = shapedPositions(realFigure, realShapes, { ...neutralShape, preset, heavier });
        const [reach, crown, sole] = [0, 1, 1].map((axis, i) =>
          skin.reduce(
            (far, value, at) =>
              at % 3 === axis && (i === 2 ? value < far : value > far) ? value : far,
            0,
          ),
        ) as [number, number, number];
        for (const picture of pictures) {
          const { distance, middle } = wholeFrame(reach, crown, picture);
          const pixels = picture.height / 2 / (distance * SLOPE);
          const down = (y: number) => picture.height / 2 - (y - middle) * pixels;
          expect(down(crown)).toBeGreaterThan(COVERED.above);
          expect(down(sole)).toBeLessThan(picture.height - COVERED.below);
          expect(reach * pixels).toBeLessThan(picture.width / 2);
        }
      }
    },
  );

  it("shows the feet above what is said below, unless the figure would be too small to be read", () => {
    const soleAt = (picture: { width: number; height: number }, saidBelow: number) => {
      const { distance, middle } = wholeFrame(0.42, 1.66, picture, true, saidBelow);
      return picture.height / 2 + (middle * picture.height) / 2 / (distance * SLOPE);
    };
    const [phone] = pictures;
    expect(soleAt(phone, 0)).toBeGreaterThan(phone.height - COVERED.below - 130);
    expect(soleAt(phone, 130)).toBeLessThan(phone.height - COVERED.below - 130);
    const low = { width: 360, height: 400 };
    expect(wholeFrame(0.42, 1.66, low, true, 130)).toEqual(wholeFrame(0.42, 1.66, low));
  });

  it("shows the figure larger where nothing is said above it", () => {
    const low = { width: 390, height: 330 };
    const [said, bare] = [wholeFrame(0.42, 1.66, low), wholeFrame(0.42, 1.66, low, false)];
    expect(bare.distance).toBeLessThan(0.9 * said.distance);
  });

  it("keeps the distance for a body smaller than the neutral one, so that a child is seen to be small", () => {
    const picture = pictures[2];
    expect(wholeFrame(0.3, 1.3, picture)).toEqual(wholeFrame(0.35, 1.66, picture));
    expect(wholeFrame(0.3, 1.8, picture).distance).toBeGreaterThan(
      wholeFrame(0.3, 1.66, picture).distance,
    );
  });
});
