import { describe, expect, it } from "vitest";

import { regionIds } from "@/domain/region";
import structures from "@/messages/structures.en.messages.json";

describe("the catalogue of structures", () => {
  it("has a line for every region, in the regions' order, and no other", () => {
    expect(Object.keys(structures)).toEqual(regionIds.map((id) => `structures.${id}`));
  });

  it("lists several things each, none twice in a line, and no two lines alike", () => {
    // Compiled, a message without places is its text alone.
    const lines = Object.values(structures).map((line) => [line].flat().join(""));
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) {
      const things = line.split(/[,;] | and /);
      expect(things.length).toBeGreaterThanOrEqual(3);
      expect(new Set(things).size).toBe(things.length);
    }
  });
});
