import { through } from "./curves";
import { targetReach } from "./shapes";
import { BODY, type Source } from "./source";
import type { LimbFields } from "./stance";

/** Decimetres from a garment's edge at which the field is full. */
const DEPTH = 0.6;

const hairline = through([
  [-1, 6.35],
  [0, 6.72],
  [0.28, 7.05],
  [0.5, 7.45],
  [0.72, 7.55],
  [0.86, 7.85],
  [1.05, 8.02],
  [1.4, 8.08],
]);

/**
 * Shorts, top and hair cap, painted on the skin: for each vertex how far inside it is, as three
 * bytes. 128 is the edge, 255 and 1 are 6 cm inside and outside.
 *
 * @param shape - the neutral shape before the stance, in decimetres
 */
export function paintGarments(
  source: Source,
  shape: Float64Array,
  fields: LimbFields,
  mirror: Int32Array,
): Uint8Array {
  const [shoulderX, shoulderY] = source.joint(source.positions, "upperarm01.L");
  const earReach = [
    targetReach(source, "ears/l-ear-wing-out"),
    targetReach(source, "ears/l-ear-shape1-pointed"),
  ] as const;

  const out = new Uint8Array(3 * BODY);
  for (let v = 0; v < BODY; v++) {
    if (source.positions[3 * v]! < -1e-9) continue;
    const x = Math.abs(shape[3 * v]!);
    const y = shape[3 * v + 1]!;
    const z = shape[3 * v + 2]!;
    const isArm = fields.shoulder[v]! > 0.5;
    const isEar = x > 0.6 && earReach.some((reach) => reach[v]! > 0.012);

    const shorts = Math.min(
      1.3 - y - 0.12 * Math.max(0, z), // the waistband is lower in front
      y + 1.3,
      isArm ? -DEPTH : DEPTH,
    );
    const top = Math.min(
      y - 3.05,
      distance(x - shoulderX - 0.12, (y - shoulderY + 0.32) * 0.62) - 0.8,
      distance(x, (y - 5.8) * (z > 0 ? 0.58 : 1)) - 0.66,
      isArm && x > 1.5 ? -DEPTH : DEPTH,
      5.85 - y,
    );
    const hair = Math.min(y - hairline(z), isEar ? -0.2 : DEPTH);
    const bytes = [shorts, top, hair].map((inside) =>
      Math.max(0, Math.min(255, Math.round(128 + (inside / DEPTH) * 127))),
    );
    out.set(bytes, 3 * v);
    out.set(bytes, 3 * mirror[v]!);
  }
  return out;
}

/** Exact to the last bit on every machine, which `Math.hypot` is not. */
function distance(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
