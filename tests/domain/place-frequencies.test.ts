import { describe, expect, it } from "vitest";

import { placeFrequencies } from "@/domain/place-frequencies";

const blade = { region: "shoulder_blade", side: "left" } as const;
const other = { region: "shoulder_blade", side: "right" } as const;
const jaw = { region: "jaw", side: "left" } as const;

describe("placeFrequencies", () => {
  it("counts maps, not spots, keeps the sides apart, and says the share of all maps", () => {
    expect(placeFrequencies([[jaw], [blade, blade, other], [blade], []])).toEqual([
      { ...blade, maps: 2, share: 0.5 },
      { ...jaw, maps: 1, share: 0.25 },
      { ...other, maps: 1, share: 0.25 },
    ]);
  });

  it("has nothing to say of no maps", () => {
    expect(placeFrequencies([])).toEqual([]);
  });
});
