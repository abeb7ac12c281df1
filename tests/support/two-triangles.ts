import type { Skin } from "@/body/skin";

/** A sheet of (0,0,0) (2,0,0) (2,1,0) (0,1,0), facing +z, as two triangles that share a diagonal. */
export const twoTriangles: Skin = {
  model: "figure-1",
  positions: Float32Array.from([0, 0, 0, 2, 0, 0, 2, 1, 0, 0, 1, 0]),
  triangles: Uint16Array.from([0, 1, 2, 0, 2, 3]),
};
