import { NO_LEAF, type Figure } from "@/body/figure";

type Regions = Pick<Figure, "triangles" | "regionIds" | "regionShares">;

/**
 * `leafAt` for many places of one triangle: gathers the triangle's leaves once.
 *
 * @returns for whole weights of the corners the leaf's index into `regionLeaves`, as `leafAt` does
 */
export function leafChooser(
  { triangles, regionIds, regionShares }: Regions,
  triangle: number,
): (a: number, b: number, c: number) => number {
  const byId = new Map<number, [number, number, number]>();
  for (const corner of [0, 1, 2] as const) {
    const slot = 3 * triangles[3 * triangle + corner]!;
    for (let i = slot; i < slot + 3; i++) {
      if (regionIds[i] === NO_LEAF) continue;
      const shares = byId.get(regionIds[i]!) ?? [0, 0, 0];
      shares[corner] += regionShares[i]!;
      byId.set(regionIds[i]!, shares);
    }
  }
  const leaves = [...byId].toSorted(([one], [other]) => one - other);

  return (a, b, c) => {
    let best = NO_LEAF;
    let most = -1;
    for (const [id, shares] of leaves) {
      const share = a * shares[0] + b * shares[1] + c * shares[2];
      if (share <= most) continue; // of equal ones the lower id, which came first
      best = id;
      most = share;
    }
    return best;
  };
}
