import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { makeMap } from "../support/make-map";
import { makeReferral } from "../support/make-referral";
import { makeHold, makeSession } from "../support/make-session";
import { nextUuid } from "../support/make-uuid";
import type { BodyMap } from "@/domain/body-map";
import { mendLinks } from "@/domain/mend-links";

describe("mendLinks", () => {
  it("leaves maps alone whose links are whole", () => {
    const hold = makeHold();
    const session = makeSession({ holds: [hold] });
    const before = makeMap({ sessionId: session.id });
    const after = makeMap({
      sessionId: session.id,
      followsId: before.id,
      referrals: [makeReferral({ holdId: hold.id })],
    });
    const mended = mendLinks([before, after], [session]);
    expect(mended).toEqual({ maps: [before, after], mendings: [] });
  });

  it("keeps what was felt elsewhere when its hold is gone, and says so", () => {
    const map = makeMap({ referrals: [makeReferral({ holdId: nextUuid() })] });
    const { maps, mendings } = mendLinks([map], []);
    expect(maps[0]?.referrals).toEqual([{ ...map.referrals[0], holdId: null }]);
    expect(mendings).toEqual([{ kind: "unknown-hold", count: 1 }]);
  });

  it("makes a map of no session of one whose session is not there", () => {
    const { maps, mendings } = mendLinks([makeMap({ sessionId: nextUuid() })], []);
    expect(maps[0]?.sessionId).toBeNull();
    expect(mendings).toEqual([{ kind: "unknown-session", count: 1 }]);
  });

  it("opens a circle at its oldest map and keeps what was said", () => {
    const [a, b, c] = [nextUuid(), nextUuid(), nextUuid()];
    const of = (id: string, followsId: string, day: number) =>
      makeMap({ id, followsId, startedAt: `2026-11-0${day}T09:00:00.000Z` });
    const { maps, mendings } = mendLinks([of(b, a, 2), of(a, c, 1), of(c, b, 3)], []);
    expect(maps.map(({ followsId }) => followsId)).toEqual([a, null, b]);
    expect(maps.every(({ spots }) => spots.length === 1)).toBe(true);
    expect(mendings).toEqual([{ kind: "circle", count: 1 }]);
  });

  it("leaves no circle, whatever follows what", () => {
    const count = 8;
    const ids = Array.from({ length: count }, () => nextUuid());
    const links = fc.array(fc.option(fc.nat(count - 1)), { minLength: count, maxLength: count });
    fc.assert(
      fc.property(links, (follows) => {
        const maps = ids.map((id, i) => {
          const at = follows[i] ?? null;
          return makeMap({ id, followsId: at === null || at === i ? null : ids[at]! });
        });
        const byId = new Map<string, BodyMap>(mendLinks(maps, []).maps.map((map) => [map.id, map]));
        for (const id of ids) {
          let at: BodyMap | undefined = byId.get(id);
          for (let steps = 0; at; steps++) {
            expect(steps).toBeLessThanOrEqual(count);
            at = at.followsId === null ? undefined : byId.get(at.followsId);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
