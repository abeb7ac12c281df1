import { makeUnit } from "@/body/make-unit";
import type { Skin } from "@/body/skin";

/**
 * The smooth unit normals of a skin's vertices: of the triangles around each the mean, counted by
 * their areas.
 *
 * @param out - where to write, so that a change of shape need not allocate; 3 a vertex
 * @returns `out`; zero for a vertex that no triangle has
 */
export function vertexNormals(
  { positions, triangles }: Pick<Skin, "positions" | "triangles">,
  out = new Float32Array(positions.length),
): Float32Array {
  out.fill(0);
  for (let t = 0; t < triangles.length; t += 3) {
    const a = 3 * triangles[t]!;
    const b = 3 * triangles[t + 1]!;
    const c = 3 * triangles[t + 2]!;
    const ux = positions[b]! - positions[a]!;
    const uy = positions[b + 1]! - positions[a + 1]!;
    const uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!;
    const vy = positions[c + 1]! - positions[a + 1]!;
    const vz = positions[c + 2]! - positions[a + 2]!;
    // The vector product is as long as twice the area, which is the weight.
    const x = uy * vz - uz * vy;
    const y = uz * vx - ux * vz;
    const z = ux * vy - uy * vx;
    for (let corner = 0; corner < 3; corner++) {
      const v = 3 * triangles[t + corner]!;
      out[v]! += x;
      out[v + 1]! += y;
      out[v + 2]! += z;
    }
  }
  return makeUnit(out);
}
