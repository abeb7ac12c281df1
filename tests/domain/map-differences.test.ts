import { describe, expect, it } from "vitest";

import type { BodyMap } from "@/domain/body-map";
import { mapDifferences } from "@/domain/map-differences";
import type { Spot } from "@/domain/spot";

import { makeChange } from "../support/make-change";
import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";
import { nextUuid } from "../support/make-uuid";

/** On a straight line: a spot's triangle is its place, in centimetres. */
const gapOf = (one: Spot["anchor"], other: Spot["anchor"]) =>
  Math.abs(one.triangle - other.triangle) / 100;
const at = (centimetres: number, changes: Parameters<typeof makeSpot>[0] = {}) =>
  makeSpot({
    anchor: { model: "figure-1", triangle: centimetres, weights: [1, 0, 0] },
    ...changes,
  });

/** Each fate with how strong it was and is: "worse 3 5". */
function told(earlier: readonly Spot[], later: readonly Spot[]): string[] {
  const one = makeMap({ spots: [...earlier] });
  const two = makeMap({ spots: [...later] });
  return mapDifferences(one, two, gapOf).map(
    ({ fate, before, after }) => `${fate} ${before} ${after}`,
  );
}

describe("mapDifferences", () => {
  it("takes a spot that kept its id for the same, wherever it was moved to", () => {
    const spot = at(0, { intensity: 3 });
    const moved = at(90, { id: spot.id, intensity: 5, region: "calf" });
    expect(told([spot], [moved])).toEqual(["worse 3 5"]);
  });

  it("takes two marks for one place up to 5 cm apart, even across a border of regions", () => {
    const before = at(0, { intensity: 7 });
    expect(told([before], [at(5, { intensity: 4, region: "upper_back" })])).toEqual(["better 7 4"]);
    expect(told([before], [at(6, { intensity: 4, region: "upper_back" })])).toEqual([
      "new null 4",
      "unmarked 7 null",
    ]);
  });

  it("takes two marks of one region and side for one place, however large that is", () => {
    expect(told([at(0)], [at(20)])).toEqual(["same 6 6"]);
    expect(told([at(0)], [at(20, { side: "right" })])).toEqual(["new null 6", "unmarked 6 null"]);
  });

  it("pairs the nearest first, and none twice", () => {
    const earlier = [at(0, { intensity: 1 }), at(10, { intensity: 2 })];
    const later = [at(9, { intensity: 5 }), at(11, { intensity: 2 }), at(1, { intensity: 1 })];
    expect(told(earlier, later)).toEqual(["worse 2 5", "new null 2", "same 1 1"]);
  });

  it("says only that a spot is still there when it was not said how strong", () => {
    expect(told([at(0, { intensity: null })], [at(0, { intensity: 5 })])).toEqual(["still null 5"]);
  });

  it("believes what the person said became of it more than the numbers", () => {
    const spot = at(0, { intensity: 6 });
    const skipped = at(50, { region: "calf", intensity: 2 });
    const gone = at(80, { region: "heel", intensity: 4 });
    const earlier = makeMap({ spots: [spot, skipped, gone] });
    const later = makeMap({
      spots: [at(0, { id: spot.id, intensity: 6 })],
      followsId: earlier.id,
      changes: [
        makeChange({ spotId: spot.id, outcome: "softer" }),
        makeChange({ spotId: gone.id, outcome: "gone" }),
      ],
    });
    const fates = mapDifferences(earlier, later, gapOf).map(({ fate, spot: { region } }) => [
      fate,
      region,
    ]);
    expect(fates).toEqual([
      ["better", "shoulder_blade"],
      ["gone", "heel"],
      ["unsaid", "calf"],
    ]);
  });

  it("believes it of a spot that the later map does not mark too, and tells gone from no longer marked", () => {
    const [softer, worse, gone] = [
      at(0, { intensity: 6 }),
      at(50, { region: "calf", intensity: 2 }),
      at(80, { region: "heel", intensity: 4 }),
    ];
    const earlier = makeMap({ spots: [softer, worse, gone] });
    const later = makeMap({
      spots: [],
      followsId: earlier.id,
      changes: [
        makeChange({ spotId: softer.id, outcome: "softer", after: 3 }),
        makeChange({ spotId: worse.id, outcome: "worse", after: null }),
        makeChange({ spotId: gone.id, outcome: "gone", after: 0 }),
      ],
    });
    const fates = (two: BodyMap) =>
      mapDifferences(earlier, two, gapOf).map(
        ({ fate, before, after }) => `${fate} ${before} ${after}`,
      );
    expect(fates(later)).toEqual(["worse 2 null", "better 6 3", "gone 4 0"]);
    expect(fates({ ...later, followsId: null })).toEqual([
      "unmarked 6 null",
      "unmarked 4 null",
      "unmarked 2 null",
    ]);
  });

  it("goes by the numbers when the person spoke of another map", () => {
    const spot = at(0, { intensity: 6 });
    const earlier = makeMap({ spots: [spot] });
    const later = makeMap({
      spots: [at(0, { id: spot.id, intensity: 8 })],
      followsId: nextUuid(),
      changes: [makeChange({ spotId: spot.id, outcome: "softer" })],
    });
    expect(mapDifferences(earlier, later, gapOf)[0]?.fate).toBe("worse");
  });

  it("puts the strongest first among equals", () => {
    const later = [at(0, { intensity: 2 }), at(50, { region: "calf", intensity: 8 })];
    expect(told([], later)).toEqual(["new null 8", "new null 2"]);
  });
});
