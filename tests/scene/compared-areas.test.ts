import { describe, expect, it } from "vitest";

import { makePosedFigure } from "@/body/posed-figure";
import { finish } from "@/lib/work";
import { comparedAreas } from "@/scene/compared-areas";
import { markedAreas } from "@/scene/marked-areas";

import { makeSpot } from "../support/make-spot";
import { realFigure } from "../support/real-figure";

const posed = makePosedFigure(realFigure);
const disc = (triangle: number, radius = 40) =>
  makeSpot({
    anchor: { model: "figure-1", triangle, weights: [0.333334, 0.333333, 0.333333] },
    extent: { kind: "disc", radius },
  });
const compared = (earlier: Parameters<typeof comparedAreas>[1], later: typeof earlier) =>
  finish(comparedAreas(posed, earlier, later));

describe("comparedAreas", () => {
  it("finds that the same areas overlap whole, and areas far apart not at all", () => {
    const { earlier, later, overlap } = compared([disc(1204)], [disc(1204)]);
    expect(overlap).toBeCloseTo(1, 6);
    expect(earlier).toBeCloseTo(later, 9);
    expect(compared([disc(1204)], [disc(6000)]).overlap).toBeCloseTo(0, 6);
  });

  it("is for a disc in a larger one the share that it covers", () => {
    const small = [disc(1204, 20)];
    const large = [disc(1204, 40)];
    const { earlier, later, overlap } = compared(small, large);
    expect(overlap).toBeCloseTo(earlier / later, 3);
    expect(overlap).toBeGreaterThan(0.15);
    expect(overlap).toBeLessThan(0.35); // a quarter, on flat skin
  });

  it("is the same whichever of two maps is the earlier one", () => {
    const [one, other] = [[disc(1204), disc(3000)], [disc(1204, 25)]];
    expect(compared(one!, other!).overlap).toBeCloseTo(compared(other!, one!).overlap!, 9);
  });

  it("measures as much of the skin as a map alone is said to mark", () => {
    const spots = [disc(1204), disc(1300), disc(6000, 15)];
    const { share } = finish(markedAreas(posed, spots));
    expect(compared(spots, []).earlier).toBeCloseTo(share, 6);
  });

  it("knows no overlap where neither map has more than points", () => {
    expect(compared([makeSpot()], [makeSpot()])).toEqual({ earlier: 0, later: 0, overlap: null });
  });
});
