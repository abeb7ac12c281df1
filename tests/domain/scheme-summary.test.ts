import { describe, expect, it } from "vitest";

import { regionTable } from "@/domain/region";
import { schemes } from "@/domain/region-codes";
import { schemeSummary } from "@/domain/scheme-summary";

const blade = { region: "shoulder_blade", side: "left" } as const;
const neck = { region: "neck_back", side: "midline" } as const;
const knee = { region: "knee_front", side: "right" } as const;

describe("schemeSummary", () => {
  it("counts an area once on a map, and says on how many maps it is", () => {
    const { areas, counts } = schemeSummary("michigan", [[blade, blade], [blade], []]);
    expect(counts).toEqual([1, 1, 0]);
    expect(areas).toHaveLength(1);
    expect(areas[0]).toMatchObject({ maps: 2 });
  });

  it("counts the midline for both areas where the scheme parts the body there", () => {
    expect(schemeSummary("choir", [[neck]]).counts).toEqual([2]);
    expect(schemeSummary("wpi", [[neck]]).counts).toEqual([1]);
  });

  it("says where our roll-up is a judgement, and why", () => {
    const [area] = schemeSummary("choir", [[blade]]).areas;
    expect(area?.judgements.join()).toMatch(/shoulder blade/);
    expect(schemeSummary("michigan", [[knee]]).areas[0]?.judgements).toEqual([]);
  });

  it("names what the scheme has no area for, and how many more a lenient reading would count", () => {
    const { counts, without, lenient } = schemeSummary("wpi", [[knee]]);
    expect({ counts, without, lenient }).toEqual({ counts: [0], without: [knee], lenient: 1 });
    const leg = { region: "shin", side: "right" } as const;
    expect(schemeSummary("wpi", [[knee, leg]]).lenient).toBe(0); // counted anyway
  });

  it.each([
    ["choir", 74],
    ["michigan", 35],
    ["wpi", 19],
  ] as const)("of the whole body comes to every area of %s", (scheme, total) => {
    const everywhere = regionTable.flatMap(({ id: region }) => [
      { region, side: "left" } as const,
      { region, side: "right" } as const,
    ]);
    const summary = schemeSummary(scheme, [everywhere]);
    expect(summary.counts).toEqual([total]);
    expect(summary.total).toBe(total);
    expect(schemes).toContain(scheme);
  });
});
