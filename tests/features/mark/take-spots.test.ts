import { describe, expect, it } from "vitest";

import { SPOT_LIMIT } from "@/domain/body-map";
import { MAP_LIMITS } from "@/domain/extent";
import { takeSpots } from "@/features/mark/take-spots";

import { makeSpot } from "../../support/make-spot";

/** A spot painted with so many strokes. */
function painted(strokes: number) {
  const stroke = { mode: "paint", radius: 5, path: [1, 255, 0] } as const;
  return makeSpot({ extent: { kind: "strokes", strokes: Array(strokes).fill(stroke) } });
}

describe("takeSpots", () => {
  it("puts what is taken behind what is there, as it was and with its id", () => {
    const [present, earlier] = [makeSpot(), makeSpot({ note: "worse at night", intensity: 3 })];
    expect(takeSpots([present], [earlier])).toEqual({ ok: true, value: [present, earlier] });
  });

  it("takes no spot twice, and gives the same array back where there is nothing to take", () => {
    const spot = makeSpot({ intensity: 3 });
    const present = [{ ...spot, intensity: 8 }];
    const taken = takeSpots(present, [spot]);
    expect(taken.ok && taken.value).toBe(present);
  });

  it.each([
    ["today", null],
    ["days", null],
    ["weeks", "weeks"],
    ["years", "years"],
  ] as const)("keeps no beginning that is no longer true: %s becomes %s", (since, kept) => {
    const taken = takeSpots([], [makeSpot({ since, isSkinRed: true })]);
    expect(taken).toMatchObject({ ok: true, value: [{ since: kept, isSkinRed: null }] });
  });

  it("makes no second main spot", () => {
    const [present, earlier] = [makeSpot({ isMain: true }), makeSpot({ isMain: true })];
    expect(takeSpots([present], [earlier])).toMatchObject({
      value: [{ isMain: true }, { isMain: false }],
    });
    expect(takeSpots([], [earlier])).toMatchObject({ value: [{ isMain: true }] });
  });

  it("takes none where all would be too many, or too much paint", () => {
    const full = Array.from({ length: SPOT_LIMIT }, () => makeSpot());
    expect(takeSpots(full, [makeSpot()])).toEqual({ ok: false, failure: "too-many-spots" });
    const half = MAP_LIMITS.strokes / 2;
    expect(takeSpots([painted(half)], [painted(half)]).ok).toBe(true);
    expect(takeSpots([painted(half)], [painted(half), painted(1)])).toEqual({
      ok: false,
      failure: "too-much-paint",
    });
  });
});
