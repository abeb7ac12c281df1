import { describe, expect, it } from "vitest";

import { makeHold, makeSession } from "../support/make-session";
import { nextUuid } from "../support/make-uuid";
import {
  beginHold,
  describeHold,
  removeHold,
  stopHold,
  takeBackHolds,
} from "@/domain/change-holds";
import { type HoldId, secondsOf } from "@/domain/hold";
import { HOLD_LIMIT, Session } from "@/domain/session";

const start = Date.parse("2026-11-23T10:10:00.000Z");
const seconds = (count: number) => start + 1000 * count;
const newId = () => nextUuid() as HoldId;
const { anchor, region, side } = makeHold();
const place = { anchor, region, side };

describe("the holds of a session", () => {
  it("run by the clock on the wall, also when the app was closed in between", () => {
    const begun = beginHold(makeSession({ holds: [] }), place, newId(), start);
    const reloaded = Session.parse(JSON.parse(JSON.stringify(begun)));
    expect(reloaded.holds[0]?.seconds).toBeNull();
    expect(secondsOf(reloaded.holds[0]!, seconds(754))).toBe(754);
    expect(stopHold(reloaded, seconds(755)).holds[0]?.seconds).toBe(755);
  });

  it("are one at a time: the next one ends the one before", () => {
    const first = beginHold(makeSession({ holds: [] }), place, newId(), start);
    const second = beginHold(first, place, newId(), seconds(95));
    expect(second.holds.map((hold) => hold.seconds)).toEqual([95, null]);
    expect(Session.safeParse(second).success).toBe(true);
  });

  it("are no more than a session can have", () => {
    const full = makeSession({ holds: Array.from({ length: HOLD_LIMIT }, () => makeHold()) });
    expect(beginHold(full, place, newId(), start)).toBe(full);
  });
});

describe("takeBackHolds", () => {
  it("lets the hold before run on as if it had never been ended", () => {
    const first = beginHold(makeSession({ holds: [] }), place, newId(), start);
    const second = beginHold(first, place, newId(), seconds(95));
    const back = takeBackHolds(second, first, second);
    expect(back.holds).toEqual(first.holds);
    expect(secondsOf(back.holds[0]!, seconds(100))).toBe(100);
  });

  it("brings a deleted hold back to its place in time", () => {
    const holds = [0, 1, 2].map((minute) =>
      makeHold({ startedAt: `2026-11-23T10:0${minute}:00.000Z` }),
    );
    const before = makeSession({ holds });
    const after = removeHold(before, holds[1]!.id);
    expect(after.holds).toHaveLength(2);
    expect(takeBackHolds(after, before, after).holds).toEqual(holds);
  });

  it("leaves alone what came since, in this tab or another", () => {
    const hold = makeHold();
    const before = makeSession({ holds: [hold] });
    const after = describeHold(before, hold.id, { release: "fully" });
    const later = beginHold(after, place, newId(), start);
    const back = takeBackHolds(later, before, after);
    expect(back.holds[0]).toEqual(hold);
    expect(back.holds[1]).toEqual(later.holds[1]);
  });

  it("never lets two run at once", () => {
    const first = beginHold(makeSession({ holds: [] }), place, newId(), start);
    const ended = stopHold(first, seconds(30));
    const next = beginHold(ended, place, newId(), seconds(40));
    const back = takeBackHolds(next, first, ended);
    expect(back.holds.map((hold) => hold.seconds)).toEqual([40, null]);
  });
});
