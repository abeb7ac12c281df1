import { describe, expect, it } from "vitest";

import { mainSpots, referralsOfSession, tellingMaps } from "@/domain/telling-maps";

import { makeMap } from "../support/make-map";
import { makeReferral } from "../support/make-referral";
import { makeHold, makeSession } from "../support/make-session";
import { makeSpot } from "../support/make-spot";

describe("tellingMaps", () => {
  it("passes over a map that was begun and says nothing", () => {
    const begun = makeMap({ spots: [] });
    const nothing = makeMap({ isNothing: true });
    const marked = makeMap();
    expect(tellingMaps([begun, nothing, marked])).toEqual([nothing, marked]);
  });

  it("has one that tells only of something felt elsewhere", () => {
    const felt = makeMap({ spots: [], referrals: [makeReferral()] });
    expect(tellingMaps([felt])).toEqual([felt]);
  });
});

describe("mainSpots", () => {
  it("is what the person called the main one, however weak", () => {
    const main = makeSpot({ intensity: 1, isMain: true });
    expect(mainSpots({ spots: [makeSpot({ intensity: 9 }), main] })).toEqual([main]);
  });

  it("is else the strongest three, the strongest first", () => {
    const spots = [2, null, 7, 5].map((intensity) => makeSpot({ intensity }));
    expect(mainSpots({ spots }).map(({ intensity }) => intensity)).toEqual([7, 5, 2]);
  });
});

describe("referralsOfSession", () => {
  const hold = makeHold();
  const session = makeSession({ startedAt: "2026-11-23T10:00:00.000Z", holds: [hold] });
  const told = (changes: Parameters<typeof makeMap>[0]) =>
    referralsOfSession(session, [makeMap({ spots: [], ...changes })]).length;

  it("takes what linked maps tell, and what was felt during its holds whatever map tells it", () => {
    const referrals = [makeReferral({ holdId: null })];
    expect(told({ sessionId: session.id, referrals })).toBe(1);
    expect(told({ moment: "between", referrals })).toBe(0);
    expect(told({ moment: "between", referrals: [makeReferral({ holdId: hold.id })] })).toBe(1);
  });

  it("takes what a map after a session on its day tells, if that is linked to no other", () => {
    const referrals = [makeReferral({ holdId: null })];
    const after = { moment: "after", referrals } as const;
    expect(told({ ...after, startedAt: "2026-11-23T11:00:00.000Z" })).toBe(1);
    expect(told({ ...after, startedAt: "2026-11-25T11:00:00.000Z" })).toBe(0);
    const other = makeSession().id;
    expect(told({ ...after, startedAt: "2026-11-23T11:00:00.000Z", sessionId: other })).toBe(0);
  });
});
