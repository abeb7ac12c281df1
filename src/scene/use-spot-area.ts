import { useMemo } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import { areaOfField, skinArea } from "@/body/skin-areas";
import type { Spot } from "@/domain/spot";
import type { Work } from "@/lib/work";
import { fieldOfSpot } from "@/scene/laid-extents";
import { useWork } from "@/scene/use-work";

/** How much skin a spot covers. */
export type SpotArea = {
  /** Square metres. */
  readonly area: number;
  /** Of all the skin that can be seen, 0–1. */
  readonly share: number;
};

/** The area of a spot on the figure as it is shaped now; `null` for a mere point, and until it is measured. */
export function useSpotArea(posed: PosedFigure, spot: Spot): SpotArea | null {
  const { id, anchor, extent } = spot;
  const measure = useMemo(
    () => (extent === null ? null : () => areaOf(posed, { id, anchor, extent })),
    [posed, id, anchor, extent],
  );
  return useWork(measure);
}

function* areaOf(posed: PosedFigure, spot: Pick<Spot, "id" | "anchor" | "extent">): Work<SpotArea> {
  const field = yield* fieldOfSpot(posed, spot);
  const { figure, skin } = posed;
  const area = yield* areaOfField(figure, skin.positions, field);
  return { area, share: area / skinArea(figure, skin.positions) };
}
