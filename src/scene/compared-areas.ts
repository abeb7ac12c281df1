import type { ExtentField } from "@/body/extent-fields";
import type { PosedFigure } from "@/body/posed-figure";
import { areaOfField, skinArea } from "@/body/skin-areas";
import { uniteField } from "@/body/unite-fields";
import type { Spot } from "@/domain/spot";
import type { Work } from "@/lib/work";
import { fieldOfSpot } from "@/scene/laid-extents";

/** How much skin two maps mark, and how much of it is the same. */
export type ComparedAreas = {
  /** Of all the skin that can be seen, 0–1. */
  readonly earlier: number;
  readonly later: number;
  /**
   * What both mark, of what either marks, 0–1 (Jaccard, Bull Soc Vaudoise Sci Nat 1901, 37:547–579);
   * `null` where neither marks more than points.
   */
  readonly overlap: number | null;
};

type Spread = Pick<Spot, "id" | "anchor" | "extent">;

/** Measures along the skin of the figure as it is shaped now; what lies over each other counts once. */
export function* comparedAreas(
  posed: PosedFigure,
  earlier: readonly Spread[],
  later: readonly Spread[],
): Work<ComparedAreas> {
  const { figure, skin } = posed;
  const either: ExtentField = new Map();
  const areas: number[] = [];
  for (const spots of [earlier, later]) {
    const united: ExtentField = new Map();
    for (const spot of spots) {
      const field = yield* fieldOfSpot(posed, spot);
      uniteField(united, field);
      uniteField(either, field);
      yield;
    }
    areas.push(yield* areaOfField(figure, skin.positions, united));
  }
  const [one = 0, other = 0] = areas;
  const together = yield* areaOfField(figure, skin.positions, either);
  const whole = skinArea(figure, skin.positions);
  return {
    earlier: one / whole,
    later: other / whole,
    // What both mark is counted twice in the sum of the two, and once in what either marks.
    overlap: together === 0 ? null : Math.max(0, one + other - together) / together,
  };
}
