import { describe, expect, it } from "vitest";

import { makeReferral } from "../support/make-referral";
import { referralCounts } from "@/domain/referral-counts";

const hipToJaw = () => makeReferral();
const jaw = makeReferral().to;

describe("referralCounts", () => {
  it("counts a pair once a map, of the maps that tell of that place", () => {
    const elsewhere = makeReferral({ to: [{ ...jaw[0]!, region: "chest_upper" }] });
    const counts = referralCounts([
      { referrals: [hipToJaw(), hipToJaw()] },
      { referrals: [hipToJaw()] },
      { referrals: [elsewhere] },
      { referrals: [] },
    ]);
    expect(counts).toEqual([
      {
        from: { region: "hip_side", side: "right" },
        to: { region: "jaw", side: "left" },
        seen: 2,
        worked: 3,
      },
      {
        from: { region: "hip_side", side: "right" },
        to: { region: "chest_upper", side: "left" },
        seen: 1,
        worked: 3,
      },
    ]);
  });

  it("tells the two sides apart", () => {
    const left = makeReferral({ from: { ...makeReferral().from, side: "left" } });
    expect(referralCounts([{ referrals: [hipToJaw(), left] }])).toHaveLength(2);
  });

  it("has nothing to count where nothing was felt", () => {
    expect(referralCounts([{ referrals: [] }])).toEqual([]);
  });
});
