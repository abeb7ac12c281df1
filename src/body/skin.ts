import type { FigureModel } from "@/domain/anchor";

/** x, y, z in metres: y up, the figure looks along +z, its left is +x. */
export type Point = readonly [number, number, number];

/** A mesh on which anchors hold: one shape of a model. */
export type Skin = {
  readonly model: FigureModel;
  /** x, y, z of each vertex, in metres. */
  readonly positions: Float32Array;
  /**
   * Three vertices of each triangle, counter-clockwise seen from outside. The order of triangles,
   * and of the corners within one, is part of what an anchor means: never permute it.
   */
  readonly triangles: Uint16Array;
};
