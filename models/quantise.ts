import { BODY, type Source } from "./source";

/**
 * Grounds a standing shape (soles on y = 0, hip of the spine above z = 0) and rounds it to whole
 * tenths of a millimetre, the right exactly mirrored from the left.
 *
 * @param standing - the body's positions in decimetres
 * @param shape - the same shape before the stance, all vertices
 */
export function quantise(
  source: Source,
  shape: Float64Array,
  standing: Float64Array,
  mirror: Int32Array,
): Int16Array {
  let floor = Infinity;
  for (let v = 0; v < BODY; v++) floor = Math.min(floor, standing[3 * v + 1]!);
  const depth = source.joint(shape, "spine05")[2];

  const out = new Int16Array(3 * BODY);
  for (let v = 0; v < BODY; v++) {
    if (source.positions[3 * v]! < -1e-9) continue;
    const partner = mirror[v]!;
    const x = Math.round(standing[3 * v]! * 1000);
    const y = Math.round((standing[3 * v + 1]! - floor) * 1000);
    const z = Math.round((standing[3 * v + 2]! - depth) * 1000);
    out.set([partner === v ? 0 : x, y, z], 3 * v);
    if (partner !== v) out.set([-x, y, z], 3 * partner);
  }
  return out;
}
