import { anchorCorners } from "@/body/anchor-corners";
import type { Point, Skin } from "@/body/skin";
import type { Anchor } from "@/domain/anchor";

/**
 * Finds where on the figure an anchor is.
 *
 * The point is the mean of the triangle's corners, each counted by its weight
 * (Ericson, *Real-Time Collision Detection*, 2005, §3.4).
 *
 * @returns x, y, z in metres, on the skin as it is shaped now
 * @throws {AnchorMismatch} the anchor is not of this mesh
 */
export function pointAtAnchor(skin: Skin, anchor: Anchor): Point {
  const point: [number, number, number] = [0, 0, 0];
  for (const [corner, vertex] of anchorCorners(skin, anchor).entries()) {
    for (const axis of [0, 1, 2] as const) {
      point[axis] += anchor.weights[corner]! * skin.positions[3 * vertex + axis]!;
    }
  }
  return point;
}
