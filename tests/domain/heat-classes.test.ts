import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { HEAT_CLASSES, heatClasses } from "@/domain/heat-classes";

describe("heatClasses", () => {
  it("gives every count a class of its own up to five", () => {
    expect(heatClasses(3)).toEqual([
      { least: 1, most: 1 },
      { least: 2, most: 2 },
      { least: 3, most: 3 },
    ]);
    expect(heatClasses(0)).toEqual([]);
  });

  it("parts 40 into five of eight", () => {
    expect(heatClasses(40).map(({ least, most }) => [least, most])).toEqual([
      [1, 8],
      [9, 16],
      [17, 24],
      [25, 32],
      [33, 40],
    ]);
  });

  it("leaves no count out and has none twice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (highest) => {
        const classes = heatClasses(highest);
        expect(classes.length).toBe(Math.min(highest, HEAT_CLASSES));
        expect(classes[0]?.least).toBe(1);
        expect(classes.at(-1)?.most).toBe(highest);
        for (const [k, one] of classes.entries()) {
          expect(one.most).toBeGreaterThanOrEqual(one.least);
          expect(classes[k + 1]?.least ?? one.most + 1).toBe(one.most + 1);
        }
      }),
    );
  });
});
