import { describe, expect, it } from "vitest";

import { comparedRegions, mapNumbers } from "@/domain/map-numbers";

import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

describe("mapNumbers", () => {
  it("takes the mean and the highest of what was said, and fills nothing in", () => {
    const spots = [2, null, 7].map((intensity) => makeSpot({ intensity }));
    expect(mapNumbers({ spots })).toEqual({ spots: 3, said: 2, mean: 4.5, highest: 7 });
  });

  it("has no mean where nothing was said", () => {
    const spots = [makeSpot({ intensity: null })];
    expect(mapNumbers({ spots })).toEqual({ spots: 1, said: 0, mean: null, highest: null });
    expect(mapNumbers({ spots: [] })).toEqual({ spots: 0, said: 0, mean: null, highest: null });
  });
});

describe("comparedRegions", () => {
  it("tells left from right, and names each place once", () => {
    const earlier = makeMap({ spots: [makeSpot(), makeSpot(), makeSpot({ region: "calf" })] });
    const later = makeMap({ spots: [makeSpot(), makeSpot({ side: "right" })] });
    expect(comparedRegions(earlier, later)).toEqual({
      both: [{ region: "shoulder_blade", side: "left" }],
      earlier: [{ region: "calf", side: "left" }],
      later: [{ region: "shoulder_blade", side: "right" }],
    });
  });
});
