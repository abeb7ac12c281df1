import { normalAtAnchor } from "@/body/normal-at-anchor";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";

/**
 * How far apart two places are in a straight line, in metres; `null` if the skin faces different ways
 * there: the palm and the back of a hand, or two thighs, are near in space and yet not one place.
 *
 * @throws {AnchorMismatch} an anchor is not of this figure
 */
export function gapOnSkin(
  { skin, normals }: Pick<PosedFigure, "skin" | "normals">,
  one: Anchor,
  other: Anchor,
): number | null {
  const [a, b] = [normalAtAnchor(skin, normals, one), normalAtAnchor(skin, normals, other)];
  if (a[0] * b[0] + a[1] * b[1] + a[2] * b[2] <= 0) return null;
  const [from, to] = [pointAtAnchor(skin, one), pointAtAnchor(skin, other)];
  return Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
}
