import { normalAtAnchor } from "@/body/normal-at-anchor";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";

/**
 * Whether two places are at most so many metres apart in a straight line, on skin that faces the same
 * way: the palm and the back of a hand, or two thighs, are near in space and yet not one place.
 *
 * @throws {AnchorMismatch} an anchor is not of this figure
 */
export function isNearOnSkin(
  { skin, normals }: Pick<PosedFigure, "skin" | "normals">,
  one: Anchor,
  other: Anchor,
  reach: number,
): boolean {
  const [from, to] = [pointAtAnchor(skin, one), pointAtAnchor(skin, other)];
  if (Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]) > reach) return false;
  const [a, b] = [normalAtAnchor(skin, normals, one), normalAtAnchor(skin, normals, other)];
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2] > 0;
}
