import { normalAtAnchor } from "@/body/normal-at-anchor";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { Point, Skin } from "@/body/skin";
import type { Spot } from "@/domain/spot";

/** A spot together with where on the figure it is. */
export type PlacedSpot = {
  readonly spot: Spot;
  /** In metres, on the skin. */
  readonly point: Point;
  /** Unit length, out of the body. */
  readonly normal: Point;
};

/**
 * Finds where on the figure each spot is, in the order given.
 *
 * @param skin - the mesh as it is shaped now
 * @param normals - one unit normal per vertex, 3 · V, from `vertexNormals`
 * @throws {AnchorMismatch} a spot's anchor is not of this mesh: files are checked before they get here
 */
export function placeSpots(
  skin: Skin,
  normals: Float32Array,
  spots: readonly Spot[],
): readonly PlacedSpot[] {
  return spots.map((spot) => ({
    spot,
    point: pointAtAnchor(skin, spot.anchor),
    normal: normalAtAnchor(skin, normals, spot.anchor),
  }));
}
