import { describe, expect, it } from "vitest";

import { everyRegionLeaf, regionLeafNamed, regionOfLeaf } from "@/body/region-leaf";
import { regionIds } from "@/domain/region";

import { realFigure } from "../support/real-figure";

describe("region leaves", () => {
  it("are the sixty regions and ten fingers' and ten toes' two sides", () => {
    expect(everyRegionLeaf).toHaveLength(80);
    expect(everyRegionLeaf.slice(0, 60)).toEqual(regionIds);
  });

  it("are exactly those of the figure", () => {
    expect(realFigure.regionLeaves.toSorted()).toEqual(everyRegionLeaf.toSorted());
    const used = new Set(realFigure.regionIds);
    used.delete(255);
    expect(used.size).toBe(80);
  });

  it("roll up to their region", () => {
    expect(regionOfLeaf("palm.thumb")).toBe("palm");
    expect(regionOfLeaf("foot_sole.toe5")).toBe("foot_sole");
    expect(regionOfLeaf("calf")).toBe("calf");
  });

  it("are known by name, and nothing else is", () => {
    expect(regionLeafNamed("hand_back.ring")).toBe("hand_back.ring");
    expect(regionLeafNamed("hand_back.toe2")).toBeUndefined();
    expect(regionLeafNamed("")).toBeUndefined();
  });
});
