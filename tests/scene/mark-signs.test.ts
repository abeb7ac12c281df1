import { expect, it } from "vitest";

import { makePosedFigure } from "@/body/posed-figure";
import { finish } from "@/lib/work";
import { markSigns } from "@/scene/mark-signs";

import { makeSpot } from "../support/make-spot";
import { realFigure } from "../support/real-figure";

const posed = makePosedFigure(realFigure);
const signsOf = (maps: Parameters<typeof markSigns>[2]) =>
  finish(markSigns(posed, posed.skin, maps));

it("gives each mark one sign first, and then those for its further qualities, side by side", () => {
  const { marks, points, kinds, all, shifts } = signsOf([
    [makeSpot({ qualities: ["hot", "tender"] }), makeSpot({ qualities: ["hard"] })],
    [makeSpot({ qualities: [] })],
  ]);
  expect(marks).toBe(3);
  expect([...kinds]).toEqual([0, 1, 3, 2]); // hot, hard, nothing said; and tender
  expect([...all]).toEqual([0b101, 0b010, 0, 0b101]);
  expect(shifts[0]).toBeCloseTo(-0.4);
  expect(shifts[3]).toBeCloseTo(0.4);
  expect([...points.subarray(9, 12)]).toEqual([...points.subarray(0, 3)]);
});

it("gives nothing for nothing", () => {
  expect(signsOf([[], []])).toMatchObject({ marks: 0, points: new Float32Array() });
});
