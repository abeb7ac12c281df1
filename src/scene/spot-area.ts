import type { PosedFigure } from "@/body/posed-figure";
import { areaOfField, skinArea } from "@/body/skin-areas";
import type { Spot } from "@/domain/spot";
import { fieldOfSpot } from "@/scene/show-extents";

/** How much skin a spot covers. */
export type SpotArea = {
  /** Square metres. */
  readonly area: number;
  /** Of all the skin that can be seen, 0–1. */
  readonly share: number;
};

/** The area of a spot on the figure as it is shaped now; `null` for a mere point. */
export function spotArea(posed: PosedFigure, spot: Spot): SpotArea | null {
  if (spot.extent === null) return null;
  const { figure, skin } = posed;
  const area = areaOfField(figure, skin.positions, fieldOfSpot(posed, spot));
  return { area, share: area / skinArea(figure, skin.positions) };
}
