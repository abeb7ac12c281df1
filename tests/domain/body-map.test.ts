import { describe, expect, it } from "vitest";

import { BodyMap, SPOT_LIMIT } from "@/domain/body-map";

import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";

describe("BodyMap", () => {
  it.each([
    ["no spots", { spots: [] }],
    ["a main spot", { spots: [makeSpot(), makeSpot({ isMain: true })] }],
    ["nothing today", { isNothing: true, spots: [] }],
    ["as many spots as fit", { spots: Array.from({ length: SPOT_LIMIT }, () => makeSpot()) }],
  ])("takes %s", (_what, changes) => {
    expect(BodyMap.safeParse({ ...makeMap(), ...changes }).success).toBe(true);
  });

  const twice = makeSpot();
  it.each([
    ["nothing today with a spot", { isNothing: true, spots: [makeSpot()] }],
    ["two spots of one id", { spots: [twice, { ...makeSpot(), id: twice.id }] }],
    ["two main spots", { spots: [makeSpot({ isMain: true }), makeSpot({ isMain: true })] }],
    ["too many spots", { spots: Array.from({ length: SPOT_LIMIT + 1 }, () => makeSpot()) }],
    ["a local time", { startedAt: "2026-11-23T09:30:00.000+01:00" }],
    ["a moment written another way", { changedAt: "2026-11-23T09:30:00Z" }],
    ["a day that does not exist", { startedAt: "2026-02-30T09:30:00.000Z" }],
    ["a client id that is no UUID", { clientId: "me" }],
  ])("refuses %s", (_what, changes) => {
    expect(BodyMap.safeParse({ ...makeMap(), ...changes }).success).toBe(false);
  });

  it("takes the moments that the clock of the browser gives", () => {
    const now = new Date().toISOString();
    expect(makeMap({ startedAt: now, changedAt: now }).startedAt).toBe(now);
  });
});
