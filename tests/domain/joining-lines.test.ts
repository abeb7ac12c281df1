import { describe, expect, it } from "vitest";

import { joinedPairs, joiningLines } from "@/domain/joining-lines";

const left = "left" as const;
const right = "right" as const;
const idsOf = (...args: Parameters<typeof joiningLines>) =>
  joiningLines(...args).map(({ id }) => id);

describe("joiningLines", () => {
  it("finds the superficial back line from sole to brow, on one side", () => {
    expect(idsOf({ region: "foot_sole", side: left }, { region: "forehead", side: left })).toEqual([
      "SBL",
    ]);
    expect(idsOf({ region: "foot_sole", side: left }, { region: "forehead", side: right })).toEqual(
      [],
    );
  });

  it("follows a line across the midline, either way round", () => {
    const arm = { region: "upper_arm_front", side: right } as const;
    const buttock = { region: "buttock_lower", side: left } as const;
    expect(idsOf(arm, buttock)).toContain("BFL");
    expect(idsOf(buttock, arm)).toEqual(idsOf(arm, buttock));
    expect(idsOf(arm, { ...buttock, side: right })).not.toContain("BFL");
  });

  it("takes a place on the midline for both halves", () => {
    const sacrum = { region: "sacrum", side: "midline" } as const;
    expect(idsOf(sacrum, { region: "calf", side: left })).toContain("SBL");
    expect(idsOf(sacrum, { region: "calf", side: right })).toContain("SBL");
  });

  it("joins nothing across the body that the model does not", () => {
    expect(idsOf({ region: "hip_side", side: right }, { region: "jaw", side: left })).toEqual([]);
  });
});

describe("joinedPairs", () => {
  it("says of how many of all pairs the model joins some: a fifth or so, by no means few", () => {
    const { joined, pairs } = joinedPairs();
    expect(pairs).toBe((120 * 119) / 2);
    expect(joined / pairs).toBeGreaterThan(0.1);
    expect(joined / pairs).toBeLessThan(0.4);
  });
});
