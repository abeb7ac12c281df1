import { NO_LEAF, type Figure } from "@/body/figure";

type Regions = Pick<Figure, "triangles" | "regionIds" | "regionShares">;

/**
 * The region leaf at a place within a triangle, as an index into `regionLeaves`.
 *
 * Each leaf's share is interpolated between the corners, and the largest wins; of equal ones that
 * of the lower id. A border is where two are equal. Whatever draws regions must use the same rule.
 *
 * @param weights - of the corners, whole numbers of any common scale. Then all sums are exact, and
 *   left and right never differ
 */
export function leafAt(
  { triangles, regionIds, regionShares }: Regions,
  triangle: number,
  weights: readonly [number, number, number],
): number {
  const shareOf = (leaf: number) => {
    let sum = 0;
    for (let corner = 0; corner < 3; corner++) {
      const slot = 3 * triangles[3 * triangle + corner]!;
      for (let i = slot; i < slot + 3; i++) {
        if (regionIds[i] === leaf) sum += weights[corner]! * regionShares[i]!;
      }
    }
    return sum;
  };

  let best = NO_LEAF;
  let most = -1;
  for (let corner = 0; corner < 3; corner++) {
    const slot = 3 * triangles[3 * triangle + corner]!;
    for (let i = slot; i < slot + 3; i++) {
      const leaf = regionIds[i]!;
      if (leaf === NO_LEAF || leaf === best) continue;
      const share = shareOf(leaf);
      if (share < most || (share === most && leaf > best)) continue;
      best = leaf;
      most = share;
    }
  }
  return best;
}

/** The leaf in the middle of a triangle: the one region to which the whole triangle is counted. */
export function leafOfTriangle(figure: Regions, triangle: number): number {
  return leafAt(figure, triangle, [1, 1, 1]);
}
