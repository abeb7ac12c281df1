import { type HeatField, heatField } from "@/body/heat-field";
import type { PosedFigure } from "@/body/posed-figure";
import type { MarkedPlace } from "@/domain/marked-places";
import type { Work } from "@/lib/work";
import { skinMeasures } from "@/scene/laid-extents";

/**
 * Counts on how many maps each place of the figure's skin is marked, as the figure is shaped now.
 *
 * @param skin - of that shape, which is asked for so that another one is counted anew
 * @param marked - what is marked according to each map
 */
export function* heatOnSkin(
  posed: PosedFigure,
  skin: PosedFigure["skin"],
  marked: readonly (readonly Pick<MarkedPlace, "anchor" | "extent">[])[],
): Work<HeatField> {
  const { figure } = posed;
  const { fields, geodesics } = yield* skinMeasures(posed);
  return yield* heatField({ figure, positions: skin.positions, geodesics, fields }, marked);
}
