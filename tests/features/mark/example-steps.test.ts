import { describe, expect, it } from "vitest";

import { Spot } from "@/domain/spot";
import { exampleSteps, STEP_MS } from "@/features/mark/example-steps";

import { realFigure } from "../../support/real-figure";

describe("exampleSteps", () => {
  const steps = exampleSteps(realFigure);

  it("takes twenty seconds", () => {
    expect(steps.length * STEP_MS).toBe(20_000);
  });

  it("marks what is seen at that moment, spot by spot", () => {
    expect(steps.map(({ spots }) => spots.length)).toEqual([0, 1, 1, 2, 2]);
    expect(steps[1]).toMatchObject({ view: "back", spots: [{ qualities: [], intensity: null }] });
    expect(steps[3]).toMatchObject({ view: "front" });
    for (const spot of steps.flatMap(({ spots }) => spots))
      expect(() => Spot.parse(spot)).not.toThrow();
  });
});
