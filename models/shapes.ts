import { smoothStep } from "./curves";
import { mirrorTable } from "./mesh";
import { bodyTargets } from "./shapes/targets";
import { BODY, type Source } from "./source";
import { at } from "./vec";

/**
 * A target of the source, how much of it is added, and where, if not as it is: a target of the left
 * arm or leg on both, or any on the head alone.
 */
export type WeighedTarget = readonly [name: string, weight: number, where?: "both-sides" | "head"];

/** The neutral shape: a young adult half way between the sexes. */
export const neutral: readonly WeighedTarget[] = bodyTargets();

/**
 * The positions of all vertices of one shape, in decimetres: helpers included, as the joints need
 * them.
 */
export function shapePositions(source: Source, targets: readonly WeighedTarget[]): Float64Array {
  const out = Float64Array.from(source.positions);
  for (const [name, weight, where] of targets) {
    const target = source.target(name);
    const step = weight / 1000;
    if (where === "head") {
      addToHead(source, out, target, step);
      continue;
    }
    for (let i = 0; i < out.length; i++) out[i]! += step * target[i]!;
    if (where === "both-sides") addMirrored(source, out, target, step);
  }
  return out;
}

/** How far a target moves each vertex of the body, in decimetres. */
export function targetReach(source: Source, name: string): Float64Array {
  const target = source.target(name);
  return Float64Array.from({ length: BODY }, (_, v) => {
    const [x, y, z] = [target[3 * v]!, target[3 * v + 1]!, target[3 * v + 2]!];
    return Math.sqrt(x * x + y * y + z * z) / 1000;
  });
}

/** A target of one side on the other one. Helpers have no twins, so no joint moves. */
function addMirrored(source: Source, out: Float64Array, target: Int16Array, step: number) {
  const mirror = mirrorTable(source.positions);
  for (let v = 0; v < BODY; v++) {
    const twin = mirror[v]!;
    if (twin === v) continue;
    const [x, y, z] = at(target, v);
    out[3 * twin]! -= step * x;
    out[3 * twin + 1]! += step * y;
    out[3 * twin + 2]! += step * z;
  }
}

/** A target less the way on which it takes the head as a whole, faded out down the neck. */
function addToHead(source: Source, out: Float64Array, target: Int16Array, step: number) {
  const [, headY, headZ] = source.joint(source.positions, "head");
  const way = source.joint(Float64Array.from(target), "head");
  const onTheWay = [0, way[1], way[2]];
  for (let v = 0; 3 * v < out.length; v++) {
    const [, y, z] = at(source.positions, v);
    const share = step * smoothStep(-0.85, -0.1, y - headY + 0.55 * (z - headZ));
    for (let axis = 0; axis < 3; axis++) {
      out[3 * v + axis]! += share * (target[3 * v + axis]! - onTheWay[axis]!);
    }
  }
}
