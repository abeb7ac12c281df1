import { describe, expect, it } from "vitest";

import { bodyParts, regionIds, regionTable } from "@/domain/region";

describe("regionTable", () => {
  it("has sixty kinds, each id once", () => {
    expect(regionTable).toHaveLength(60);
    expect(new Set(regionIds).size).toBe(60);
  });

  it("leaves no part of the body without a region", () => {
    const named = new Set(regionTable.map((region) => region.part));
    expect([...named].toSorted()).toEqual([...bodyParts].toSorted());
  });
});
