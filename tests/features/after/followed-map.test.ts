import { describe, expect, it } from "vitest";

import { makeChange } from "../../support/make-change";
import { makeMap } from "../../support/make-map";
import { makeSpot } from "../../support/make-spot";
import { newestToFollow } from "@/features/after/followed-map";

const spot = makeSpot();
const before = makeMap({ spots: [spot] });
const blank = makeMap({ startedAt: "2026-11-23T18:00:00.000Z", spots: [] });

describe("newestToFollow", () => {
  it("is of one day the later map, passing over a blank one", () => {
    const after = makeMap({
      startedAt: "2026-11-23T11:00:00.000Z",
      moment: "after",
      followsId: before.id,
      spots: [{ ...spot, intensity: 2 }],
      changes: [makeChange({ spotId: spot.id, after: 2 })],
    });
    const followed = newestToFollow([blank, after, before]);
    expect(followed).toEqual({ map: after, spots: after.spots, isNewest: true });
  });

  it("is an earlier map where all was gone since, which then is not how it was last", () => {
    const gone = makeMap({
      startedAt: "2026-11-23T11:00:00.000Z",
      moment: "after",
      followsId: before.id,
      spots: [],
      changes: [makeChange({ spotId: spot.id, outcome: "gone", after: 0 })],
    });
    const followed = newestToFollow([blank, gone, before]);
    expect(followed).toEqual({ map: before, spots: [spot], isNewest: false });
  });

  it("is none where nothing was marked yet", () => {
    expect(newestToFollow([blank])).toBeNull();
  });
});
