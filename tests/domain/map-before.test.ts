import { describe, expect, it } from "vitest";

import type { BodyMap } from "@/domain/body-map";
import type { Session } from "@/domain/session";

import { makeChange } from "../support/make-change";
import { makeMap } from "../support/make-map";
import { makeSession } from "../support/make-session";
import { linkOffers, mapBefore } from "@/domain/map-before";

const session = makeSession({ startedAt: "2026-11-23T10:00:00.000Z" });
/** As what that map is offered to the session, among those maps. */
const linkOffer = (map: BodyMap, others: readonly BodyMap[], to: Session) =>
  linkOffers([map, ...others.filter((other) => other !== map)], to).find(
    (offer) => offer.map === map,
  )?.as ?? null;
const ofTheDay = makeMap({ startedAt: "2026-11-23T09:30:00.000Z" });
const dayBefore = makeMap({ startedAt: "2026-11-22T11:00:00.000Z" });
const longAgo = makeMap({ startedAt: "2026-11-20T11:00:00.000Z" });

describe("mapBefore", () => {
  it("is the newest of the last day", () => {
    expect(mapBefore([ofTheDay, dayBefore, longAgo], session)).toBe(ofTheDay);
    expect(mapBefore([dayBefore, longAgo], session)).toBe(dayBefore);
    expect(mapBefore([longAgo], session)).toBeUndefined();
  });

  it("may be one that says only what became of the spots of an earlier one", () => {
    const gone = { ...ofTheDay, spots: [], changes: [makeChange({ outcome: "gone", after: 0 })] };
    expect(mapBefore([gone, dayBefore], session)).toBe(gone);
  });

  it("is the linked one, however old", () => {
    const linked = { ...longAgo, sessionId: session.id };
    expect(mapBefore([ofTheDay, linked], session)).toBe(linked);
  });

  it("is none that says nothing, or that belongs to a session already", () => {
    const blank = makeMap({ startedAt: "2026-11-23T09:50:00.000Z", spots: [] });
    const other = { ...ofTheDay, sessionId: makeSession().id };
    const after = { ...ofTheDay, sessionId: session.id, moment: "after" as const };
    const later = makeMap({ startedAt: "2026-11-23T11:30:00.000Z", moment: "after" });
    expect(mapBefore([later, blank, other, after, dayBefore], session)).toBe(dayBefore);
  });

  it("is offered only of the same day, and only when it is free", () => {
    expect(linkOffer(ofTheDay, [ofTheDay], session)).toBe("before");
    expect(linkOffer(longAgo, [longAgo], session)).toBeNull();
    expect(linkOffer({ ...ofTheDay, sessionId: makeSession().id }, [], session)).toBeNull();
    expect(linkOffer({ ...ofTheDay, moment: "between" }, [], session)).toBeNull();
    const linked = { ...dayBefore, sessionId: session.id };
    expect(linkOffer(ofTheDay, [ofTheDay, linked], session)).toBeNull();
  });

  it("is offered with every other that fits, whichever is shown, and never where it says nothing", () => {
    const after = makeMap({ startedAt: "2026-11-23T11:30:00.000Z", moment: "after" });
    const linked = { ...ofTheDay, sessionId: session.id };
    const blank = makeMap({ startedAt: "2026-11-23T09:50:00.000Z", spots: [] });
    expect(linkOffers([after, blank, linked], session)).toEqual([
      { map: after, as: "after", isDeclined: false },
    ]);
    expect(linkOffers([after, blank, ofTheDay], session)).toHaveLength(2);
  });

  it("is known to be none of the session's where somebody said so", () => {
    const told = { ...session, declinedMapIds: [ofTheDay.id] };
    expect(linkOffers([ofTheDay], told)).toMatchObject([{ map: ofTheDay, isDeclined: true }]);
  });

  it("is offered as the one after when the client said so, and it was", () => {
    const after = makeMap({ startedAt: "2026-11-23T11:30:00.000Z", moment: "after" });
    expect(linkOffer(after, [after], session)).toBe("after");
    expect(linkOffer({ ...ofTheDay, moment: "after" }, [], session)).toBeNull();
  });
});
