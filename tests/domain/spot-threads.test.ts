import { describe, expect, it } from "vitest";

import { answerChange } from "@/domain/answer-change";
import { spotThreads } from "@/domain/spot-threads";

import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

describe("spotThreads", () => {
  it("follows a spot through the maps by its id, oldest first, and says nothing where a map does not", () => {
    const spot = makeSpot({ intensity: 8 });
    const other = makeSpot();
    const before = makeMap({ spots: [spot, other], startedAt: "2026-11-01T09:00:00.000Z" });
    const silent = makeMap({ spots: [], startedAt: "2026-11-02T09:00:00.000Z" });
    const blank = makeMap({
      spots: [],
      startedAt: "2026-11-03T09:00:00.000Z",
      moment: "after",
      followsId: before.id,
    });
    const softer = { outcome: "softer", after: 5, note: "" } as const;
    const after = { ...blank, ...answerChange(blank, spot, softer) };
    const [thread, second] = spotThreads([after, silent, before]);
    expect(thread?.spotId).toBe(spot.id);
    expect(thread?.points).toEqual([
      { mapId: before.id, at: before.startedAt, moment: "before", intensity: 8 },
      { mapId: after.id, at: after.startedAt, moment: "after", intensity: 5 },
    ]);
    expect(second?.points).toHaveLength(1);
  });

  it("counts a spot that is gone as 0, and one of which the strength was not said as not said", () => {
    const spot = makeSpot({ intensity: 8 });
    const map = makeMap({ spots: [] });
    const gone = { ...map, ...answerChange(map, spot, { outcome: "gone", after: 0, note: "" }) };
    expect(spotThreads([gone])[0]?.points[0]?.intensity).toBe(0);
    expect(spotThreads([makeMap({ spots: [makeSpot({ intensity: null })] })])[0]?.points).toEqual([
      expect.objectContaining({ intensity: null }),
    ]);
  });

  it("has nothing where there are no maps", () => {
    expect(spotThreads([])).toEqual([]);
  });
});
