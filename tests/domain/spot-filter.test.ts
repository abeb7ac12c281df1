import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { filterMaps, isFiltering, noFilter } from "@/domain/spot-filter";
import { SessionId } from "@/domain/session";

import { arbitraryMaps } from "../support/arbitrary-map";
import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";
import { makeUuid } from "../support/make-uuid";

const sessionId = SessionId.parse(makeUuid(9));
const first = makeMap({
  startedAt: "2026-11-01T09:00:00.000Z",
  sessionId,
  spots: [
    makeSpot({ qualities: ["hot"], intensity: 3 }),
    makeSpot({ qualities: ["hard", "tender"], intensity: null, side: "right" }),
  ],
});
const second = makeMap({
  startedAt: "2026-11-20T09:00:00.000Z",
  spots: [makeSpot({ qualities: ["tender"], intensity: 8, region: "calf" })],
});
const maps = [second, first];
const dayOf = (instant: string) => instant.slice(0, 10);

/** How many spots are left of each map. */
const left = (as: Partial<typeof noFilter>) =>
  filterMaps(maps, { ...noFilter, ...as }, dayOf).map(({ spots }) => spots.length);

describe("filterMaps", () => {
  it("leaves everything as it is where nothing is asked for", () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(filterMaps(maps, noFilter)).toBe(maps);
  });

  it("looks at spots by quality, strength, side and region, and keeps maps without any left", () => {
    expect(left({ quality: "tender" })).toEqual([1, 1]);
    expect(left({ least: 4 })).toEqual([1, 0]);
    expect(left({ side: "right" })).toEqual([0, 1]);
    expect(left({ region: "calf" })).toEqual([1, 0]);
    expect(left({ quality: "tender", side: "right" })).toEqual([0, 1]);
  });

  it("looks at maps by day, both ends included, and by session", () => {
    expect(left({ from: "2026-11-20" })).toEqual([1]);
    expect(left({ from: "2026-11-21" })).toEqual([]);
    expect(left({ to: "2026-11-01" })).toEqual([2]);
    expect(left({ sessionId })).toEqual([2]);
  });

  it("gives back no spot and no map that was not there, and none twice", () => {
    fc.assert(
      fc.property(arbitraryMaps(makeClient()), fc.integer({ min: 0, max: 10 }), (all, least) => {
        for (const map of filterMaps(all, { ...noFilter, least })) {
          const whole = all.find(({ id }) => id === map.id);
          expect(whole?.spots.filter(({ intensity }) => (intensity ?? -1) >= least)).toEqual(
            map.spots,
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});
