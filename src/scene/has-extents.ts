import type { Spot } from "@/domain/spot";
import { showOnSkin } from "@/scene/skin-material";

/** Whether any spot is more than a point; where none is, nothing of extents is drawn any more. */
export function hasExtents(spots: readonly Spot[]): boolean {
  const isAny = spots.some(({ extent }) => extent !== null);
  if (!isAny) showOnSkin("SHOWS_EXTENTS", false);
  return isAny;
}
