import { describe, expect, it } from "vitest";

import { answerChange } from "@/domain/answer-change";
import { BodyMap, SPOT_LIMIT } from "@/domain/body-map";
import { MAP_LIMITS } from "@/domain/extent";

import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

const blank = makeMap({ spots: [] });
const softer = { outcome: "softer", after: 5, note: "" } as const;
const gone = { outcome: "gone", after: 0, note: "" } as const;

describe("answerChange", () => {
  it("carries a spot that is softer over, as strong as it is now, and says what it was", () => {
    const spot = makeSpot({ intensity: 8 });
    const next = answerChange(blank, spot, softer);
    expect(next.spots).toEqual([{ ...spot, intensity: 5 }]);
    expect(next.changes).toMatchObject([{ spotId: spot.id, before: 8, ...softer }]);
    expect(BodyMap.safeParse({ ...blank, ...next }).success).toBe(true);
  });

  it("keeps what this map says of the spot already", () => {
    const spot = makeSpot({ intensity: 8 });
    const here = { ...spot, note: "new", qualities: ["hot"] as const };
    const next = answerChange({ spots: [here], changes: [] }, spot, softer);
    expect(next.spots).toEqual([{ ...here, intensity: 5 }]);
  });

  it("makes a spot that is gone no spot of this map, and another answer brings it back", () => {
    const spot = makeSpot({ intensity: 8 });
    const first = answerChange(blank, spot, gone);
    expect(first.spots).toEqual([]);
    const second = answerChange(first, spot, softer);
    expect(second.spots).toHaveLength(1);
    expect(second.changes).toMatchObject([softer]);
  });

  it("says nothing of a spot whose answer is taken back", () => {
    const spot = makeSpot();
    const next = answerChange(answerChange(blank, spot, softer), spot, null);
    expect(next).toEqual({ spots: [], changes: [] });
  });

  it("leaves behind what was true on the day alone, and a second main spot", () => {
    const main = makeSpot({ isMain: true });
    const spot = makeSpot({ isMain: true, isSkinRed: true, since: "days" });
    const { spots } = answerChange({ spots: [main], changes: [] }, spot, softer);
    expect(spots[1]).toMatchObject({ isMain: false, isSkinRed: null, since: null });
  });

  it("never makes a map of too many spots or strokes", () => {
    const full = { spots: Array.from({ length: SPOT_LIMIT }, () => makeSpot()), changes: [] };
    expect(answerChange(full, makeSpot(), softer).spots).toHaveLength(SPOT_LIMIT);

    const stroke = {
      mode: "paint",
      radius: 10,
      path: [0, 0, 0],
    } as const;
    const strokes = Array.from({ length: 200 }, () => stroke);
    const painted = () => makeSpot({ extent: { kind: "strokes", strokes } });
    const most = Array.from({ length: MAP_LIMITS.strokes / 200 }, painted);
    const { spots } = answerChange({ spots: most, changes: [] }, painted(), softer);
    expect(spots.at(-1)?.extent).toBeNull();
  });
});
