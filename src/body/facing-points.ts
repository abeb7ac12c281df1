import type { Point } from "@/body/skin";

/** Skin that is turned farther from the eye than this, as a cosine, is hidden by the body in any case. */
const AWAY = -0.1;

/**
 * Finds the points of the skin that look towards the eye.
 *
 * @param points - 3 · N metres
 * @param outwards - which way is out at each, 3 · N of unit length
 * @param eye - in metres
 * @param count - only the first so many are asked
 * @param into - takes their numbers, from its start; as long as `count` at least
 * @returns how many these are
 */
export function facingPoints(
  points: Float32Array,
  outwards: Float32Array,
  eye: Point,
  count: number,
  into: Uint32Array,
): number {
  let found = 0;
  for (let point = 0; point < count; point++) {
    const i = 3 * point;
    const x = eye[0] - points[i]!;
    const y = eye[1] - points[i + 1]!;
    const z = eye[2] - points[i + 2]!;
    const along = x * outwards[i]! + y * outwards[i + 1]! + z * outwards[i + 2]!;
    if (along > AWAY * Math.sqrt(x * x + y * y + z * z)) into[found++] = point;
  }
  return found;
}
