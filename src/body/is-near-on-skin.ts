import { gapOnSkin } from "@/body/gap-on-skin";
import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";

/**
 * Whether two places are at most so many metres apart, on skin that faces the same way: see `gapOnSkin`.
 *
 * @throws {AnchorMismatch} an anchor is not of this figure
 */
export function isNearOnSkin(
  posed: Pick<PosedFigure, "skin" | "normals">,
  one: Anchor,
  other: Anchor,
  reach: number,
): boolean {
  const gap = gapOnSkin(posed, one, other);
  return gap !== null && gap <= reach;
}
