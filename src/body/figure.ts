import type { RegionLeaf } from "@/body/region-leaf";
import type { Skin } from "@/body/skin";

/**
 * The neutral figure: V vertices, T triangles, closed and exactly mirrored.
 *
 * Vertices are right, midline, left: with R = `rightCount` and M = `midCount`, right vertex v and
 * left vertex v + R + M are twins. Triangles 0 … T/2 - 1 are the body's right; the twin of
 * triangle t is t + T/2, its second and third corner exchanged.
 */
export type Figure = Skin & {
  /** Four vertices of each quad. Triangles 2q and 2q + 1 are quad q. */
  readonly quads: Uint16Array;
  /** Four bytes a vertex: openness to light, then shorts, top and hair, whose edge is at 128. */
  readonly paint: Uint8Array;
  /** 1 for each vertex that cannot be seen from outside: mouth, lids, nostrils. In no area. */
  readonly isHidden: Uint8Array;
  readonly rightCount: number;
  readonly midCount: number;
  /** The region leaves, in the order of their ids. */
  readonly regionLeaves: readonly RegionLeaf[];
  /** Three leaf ids a vertex; 255 where there is none. A triangle's corners name at most four. */
  readonly regionIds: Uint8Array;
  /** The share of each of them, of 255; the three sum to 255. */
  readonly regionShares: Uint8Array;
};

/** In `Figure.regionIds`: no leaf. */
export const NO_LEAF = 255;
