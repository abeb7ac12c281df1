import { describe, expect, it } from "vitest";

import { dayOf, mapsInSpan, monthsBefore, wholeSpan } from "@/domain/map-span";

import { makeMap } from "../support/make-map";
import { makeReferral } from "../support/make-referral";

/** Begun at noon of that day on this device's calendar. */
const on = (day: string, changes: Parameters<typeof makeMap>[0] = {}) =>
  makeMap({ startedAt: new Date(`${day}T12:00:00`).toISOString(), ...changes });

describe("mapsInSpan", () => {
  const june = on("2026-06-30");
  const july = on("2026-07-01", { moment: "after" });
  const august = on("2026-08-15", { isNothing: true });
  const empty = on("2026-07-10", { spots: [] });
  const maps = [august, july, june, empty];

  it("gives those that say something, the oldest first", () => {
    expect(mapsInSpan(maps, wholeSpan)).toEqual([june, july, august]);
  });

  it("gives one that tells only of something felt elsewhere", () => {
    const felt = on("2026-07-02", { spots: [], referrals: [makeReferral()] });
    expect(mapsInSpan([felt], wholeSpan)).toEqual([felt]);
  });

  it("includes the first and the last day", () => {
    expect(mapsInSpan(maps, { from: "2026-06-30", to: "2026-07-01", moment: null })).toEqual([
      june,
      july,
    ]);
    expect(mapsInSpan(maps, { ...wholeSpan, from: "2026-07-01" })).toEqual([july, august]);
    expect(mapsInSpan(maps, { ...wholeSpan, to: "2026-06-29" })).toEqual([]);
  });

  it("gives only maps of one moment, if asked", () => {
    expect(mapsInSpan(maps, { ...wholeSpan, moment: "after" })).toEqual([july]);
  });
});

describe("monthsBefore", () => {
  it.each([
    ["2026-11-23", 3, "2026-08-23"],
    ["2026-05-31", 3, "2026-02-28"],
    ["2026-01-15", 1, "2025-12-15"],
  ])("of %s, %i months earlier, is %s", (day, months, expected) => {
    expect(dayOf(monthsBefore(new Date(`${day}T12:00:00`), months))).toBe(expected);
  });
});
