import { describe, expect, it } from "vitest";

import { makeMap } from "../../support/make-map";
import { makeSession } from "../../support/make-session";
import { canBeBefore, mapBefore } from "@/features/session/map-before";

const session = makeSession({ startedAt: "2026-11-23T10:00:00.000Z" });
const ofTheDay = makeMap({ startedAt: "2026-11-23T09:30:00.000Z" });
const dayBefore = makeMap({ startedAt: "2026-11-22T11:00:00.000Z" });
const longAgo = makeMap({ startedAt: "2026-11-20T11:00:00.000Z" });

describe("mapBefore", () => {
  it("is the newest of the last day", () => {
    expect(mapBefore([ofTheDay, dayBefore, longAgo], session)).toBe(ofTheDay);
    expect(mapBefore([dayBefore, longAgo], session)).toBe(dayBefore);
    expect(mapBefore([longAgo], session)).toBeUndefined();
  });

  it("is the linked one, however old", () => {
    const linked = { ...longAgo, sessionId: session.id };
    expect(mapBefore([ofTheDay, linked], session)).toBe(linked);
  });

  it("is none that says nothing, or that belongs to a session already", () => {
    const blank = makeMap({ startedAt: "2026-11-23T09:50:00.000Z", spots: [] });
    const other = { ...ofTheDay, sessionId: makeSession().id };
    const after = { ...ofTheDay, sessionId: session.id, moment: "after" as const };
    expect(mapBefore([blank, other, after, dayBefore], session)).toBe(dayBefore);
  });

  it("is offered only of the same day, and only when it is free", () => {
    expect(canBeBefore(ofTheDay, session)).toBe(true);
    expect(canBeBefore(longAgo, session)).toBe(false);
    expect(canBeBefore({ ...ofTheDay, sessionId: makeSession().id }, session)).toBe(false);
    expect(canBeBefore({ ...ofTheDay, moment: "after" }, session)).toBe(false);
  });
});
