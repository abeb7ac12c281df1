import { normalAtAnchor } from "@/body/normal-at-anchor";
import type { PosedFigure } from "@/body/posed-figure";
import type { Spot } from "@/domain/spot";

/** So much the spots together must look back, one that looks straight back being 1. */
const LEAST = 0.3;

/** Whether more of the spots is seen from behind than from the front. */
export function isMoreBehind(
  { skin, normals }: Pick<PosedFigure, "skin" | "normals">,
  spots: readonly Pick<Spot, "anchor">[],
): boolean {
  let back = 0;
  for (const { anchor } of spots) back -= normalAtAnchor(skin, normals, anchor)[2];
  return back > LEAST;
}
