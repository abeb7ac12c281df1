import { describe, expect, it } from "vitest";

import { markedOnEach } from "@/domain/marked-places";

import { makeChange } from "../support/make-change";
import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

const spot = makeSpot({ extent: { kind: "disc", radius: 40 }, qualities: ["hard"], intensity: 7 });
const before = makeMap({ spots: [spot] });
const still = makeChange({ spotId: spot.id, outcome: "softer", before: 7, after: 3 });

describe("markedOnEach", () => {
  it("counts a spot on the later map that says it is still there, as it was, with its strength of then", () => {
    const after = makeMap({ spots: [], followsId: before.id, moment: "after", changes: [still] });
    const [, marked] = markedOnEach([before, after]);
    expect(marked).toEqual([
      expect.objectContaining({
        id: spot.id,
        extent: { kind: "disc", radius: 40 },
        qualities: ["hard"],
        intensity: 3,
      }),
    ]);
  });

  it("looks the earlier map up among all maps, also those that are not counted", () => {
    const after = makeMap({ spots: [], followsId: before.id, changes: [still] });
    expect(markedOnEach([after], [before, after])[0]?.[0]?.extent).toEqual(spot.extent);
    expect(markedOnEach([after])[0]?.[0]?.extent).toBeNull();
  });

  it("does not count what is gone, nor twice what is marked anew", () => {
    const gone = makeMap({
      spots: [],
      followsId: before.id,
      changes: [makeChange({ spotId: spot.id, outcome: "gone", before: 7, after: 0 })],
    });
    const anew = makeMap({ spots: [spot], followsId: before.id, changes: [still] });
    expect(markedOnEach([gone, anew], [before]).map((places) => places.length)).toEqual([0, 1]);
  });
});
