import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { makeHold, makeSession } from "../support/make-session";
import { Hold, HOLD_LIMIT_SECONDS, secondsOf } from "@/domain/hold";
import { Session } from "@/domain/session";

describe("Session", () => {
  it.each(["1970-01-01T00:00:00.000Z", "1999-12-31T23:59:59.999Z", "2300-01-01T00:00:00.000Z"])(
    "is not of %s",
    (startedAt) => {
      const session = Session.safeParse({ ...makeSession(), startedAt });
      expect(session.error?.issues[0]?.path).toEqual(["startedAt"]);
    },
  );

  it("has one running hold at most", () => {
    const running = () => makeHold({ seconds: null });
    expect(Session.safeParse({ ...makeSession(), holds: [running()] }).success).toBe(true);
    expect(Session.safeParse({ ...makeSession(), holds: [running(), running()] }).success).toBe(
      false,
    );
  });

  it("has no two holds of one id", () => {
    const hold = makeHold();
    expect(Session.safeParse({ ...makeSession(), holds: [hold, hold] }).success).toBe(false);
  });
});

describe("Hold", () => {
  it.each([-1, 40 * 3600, 1.5, NaN])("does not last %s seconds", (seconds) => {
    expect(Hold.safeParse({ ...makeHold(), seconds }).success).toBe(false);
  });

  it("that runs lasts by the clock, however long nobody looked", () => {
    const running = makeHold({ seconds: null, startedAt: "2026-11-23T10:00:00.000Z" });
    expect(secondsOf(running, Date.parse("2026-11-23T10:02:03.900Z"))).toBe(123);
  });

  it("that ended lasts as long as was logged", () => {
    expect(secondsOf(makeHold({ seconds: 95 }), Date.now())).toBe(95);
  });

  it("never lasts less than nothing or more than the limit, whatever the clock says", () => {
    const running = makeHold({ seconds: null });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
        const seconds = secondsOf(running, now);
        expect(seconds).toBeGreaterThanOrEqual(0);
        expect(seconds).toBeLessThanOrEqual(HOLD_LIMIT_SECONDS);
      }),
    );
  });
});
