import { anchorCorners } from "@/body/anchor-corners";
import type { Point, Skin } from "@/body/skin";
import type { Anchor } from "@/domain/anchor";

/**
 * The direction in which the skin faces at an anchor, smooth over the edges of triangles.
 *
 * @param normals - a unit normal for each vertex of the skin, from `vertexNormals`
 * @returns unit length, out of the body
 * @throws {AnchorMismatch} the anchor is not of this mesh
 */
export function normalAtAnchor(
  skin: Pick<Skin, "model" | "triangles">,
  normals: Float32Array,
  anchor: Anchor,
): Point {
  const sum: [number, number, number] = [0, 0, 0];
  for (const [corner, vertex] of anchorCorners(skin, anchor).entries()) {
    for (const axis of [0, 1, 2] as const) {
      sum[axis] += anchor.weights[corner]! * normals[3 * vertex + axis]!;
    }
  }
  const length = Math.hypot(...sum) || 1;
  return [sum[0] / length, sum[1] / length, sum[2] / length];
}
