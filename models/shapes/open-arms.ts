import { BODY } from "../source";
import { at, turn } from "../vec";
import { type Clay, isLeft, mirrored } from "./clay";

const DEGREE = Math.PI / 180;

/** Turns the arms outward about the shoulders of the clay: they give way to a wider trunk. */
export function openArms(clay: Clay, positions: Float64Array, degrees: number): Float64Array {
  const out = Float64Array.from(positions);
  for (let v = 0; v < BODY; v++) {
    const angle = degrees * DEGREE * clay.fields.shoulder[v]!;
    if (!isLeft(clay, v) || !angle) continue;
    out.set(turn(at(positions, v), clay.shoulder, [0, 0, 1], angle), 3 * v);
  }
  return mirrored(clay, out);
}
