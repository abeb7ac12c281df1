import { describe, expect, it } from "vitest";

import { referralWeb } from "@/domain/referral-web";

import { makeMap } from "../support/make-map";
import { makeReferral } from "../support/make-referral";

const told = (day: string, triangle: number) => {
  const base = makeReferral();
  const from = { ...base.from, anchor: { ...base.from.anchor, triangle } };
  return makeMap({
    startedAt: `${day}T09:00:00.000Z`,
    referrals: [makeReferral({ from })],
  });
};

describe("referralWeb", () => {
  it("counts each pair by maps, and draws it where it was told last", () => {
    const pairs = referralWeb([told("2026-08-01", 912), told("2026-06-01", 900)]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ seen: 2, worked: 2, fromAnchor: { triangle: 912 } });
  });

  it("has nothing to draw where nothing was told", () => {
    expect(referralWeb([makeMap()])).toEqual([]);
  });
});
