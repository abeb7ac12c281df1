import { at, length, sub } from "../vec";
import { BODY } from "../source";
import type { Mesh } from "./clay";

/** Rounds of relaxation for each of the two passes. */
const ROUNDS = 120;

/**
 * Makes a field of ways even over the skin, as far as a length in decimetres says at each vertex: where
 * it is 0 the way stays. Counted in decimetres and not in edges, as the mesh is dense at the navel and
 * coarse around it, and an evening by edges would leave a point there.
 *
 * Two implicit steps of heat flow (Desbrun et al., *Implicit fairing of irregular meshes using diffusion
 * and curvature flow*, 1999), solved by relaxation.
 *
 * @param positions - on which edges are measured, in decimetres
 * @param ways - a vector for each vertex of the body
 * @param reach - of a vertex, in decimetres
 */
export function evened(
  { near }: Pick<Mesh, "near">,
  positions: Float64Array,
  ways: Float64Array,
  reach: (v: number) => number,
): Float64Array {
  const pull = Float64Array.from({ length: BODY }, (_, v) => {
    const here = at(positions, v);
    const square = near[v]!.reduce((sum, u) => sum + length(sub(at(positions, u), here)) ** 2, 0);
    return reach(v) ** 2 / (square / near[v]!.length);
  });
  let now = ways;
  for (let pass = 0; pass < 2; pass++) now = relaxed(near, now, pull);
  return now;
}

/** The field of which each value is its own old one and `pull` times its neighbours' mean. */
function relaxed(near: Mesh["near"], field: Float64Array, pull: Float64Array): Float64Array {
  const out = Float64Array.from(field);
  for (let round = 0; round < ROUNDS; round++) {
    for (let v = 0; v < BODY; v++) {
      if (pull[v] === 0) continue;
      const share = 1 / (1 + pull[v]!);
      for (let axis = 0; axis < 3; axis++) {
        let sum = 0;
        for (const u of near[v]!) sum += out[3 * u + axis]!;
        const i = 3 * v + axis;
        out[i] = share * (field[i]! + (pull[v]! * sum) / near[v]!.length);
      }
    }
  }
  return out;
}
