import { BODY } from "../source";
import { at } from "../vec";
import { type Clay, type Mesh, mirrored, plus, spread } from "./clay";

/**
 * What breasts add to a chest: smooth, as the source's own come to a point.
 *
 * @param flat - the standing body without them
 * @param full - the same with them
 */
export function breastsOf(mesh: Mesh, flat: Float64Array, full: Float64Array): Float64Array {
  const relief = full.map((there, i) => there - flat[i]!);
  return mirrored(mesh, spread(relief, mesh.near, 12));
}

/** The neutral body with larger breasts: twice a woman's, hanging a little. */
export function breastsLarger(clay: Clay, breasts: Float64Array): Float64Array {
  const out = Float64Array.from(clay.positions);
  for (let v = 0; v < BODY; v++) {
    const [x, y, z] = at(breasts, v);
    out[3 * v]! += 0.6 * x;
    out[3 * v + 1]! += 2 * y - 0.44 * Math.max(0, z);
    out[3 * v + 2]! += 2 * z;
  }
  return out;
}

/** The neutral body with smaller breasts: on a woman's body, a quarter of hers is left. */
export function breastsSmaller(clay: Clay, breasts: Float64Array): Float64Array {
  return plus(
    clay.positions,
    breasts.map((way) => -0.75 * way),
  );
}
