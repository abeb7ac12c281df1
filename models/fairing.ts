import { BODY, type Source } from "./source";
import { targetReach } from "./shapes";

/**
 * The vertices that are made smooth: what the nipple target moves, grown by two rings, and a box
 * round the genital crease. The figure emphasises neither.
 */
export function fairedVertices(
  source: Source,
  near: readonly (readonly number[])[],
): readonly number[] {
  let chosen = targetReach(source, "breast/nipple-size-max").map((reach) => (reach > 0 ? 1 : 0));
  for (let ring = 0; ring < 2; ring++) {
    const before = chosen;
    chosen = before.map((isIn, v) => (isIn || near[v]!.some((u) => before[u]) ? 1 : 0));
  }
  for (let v = 0; v < BODY; v++) {
    const [x, y, z] = [0, 1, 2].map((axis) => source.positions[3 * v + axis]!);
    if (Math.abs(x!) < 0.36 && y! < 0.34 && y! > -1.2 && z! > -0.25 && z! < 1.5) chosen[v] = 1;
  }
  return [...chosen.keys()].filter((v) => chosen[v]);
}

/**
 * Smooths those vertices so that each patch continues the curvature of its border (biharmonic
 * relaxation by the umbrella operator; Kobbelt et al., *Interactive multi-resolution modeling on
 * arbitrary meshes*, 1998).
 *
 * @returns new positions; vertices outside the list are unchanged
 */
export function fair(
  positions: Float64Array,
  list: readonly number[],
  near: readonly (readonly number[])[],
  rounds = 400,
): Float64Array {
  const out = Float64Array.from(positions);
  const ring = [...new Set([...list, ...list.flatMap((v) => near[v]!)])];
  const bend = new Float64Array(positions.length);
  for (let round = 0; round < rounds; round++) {
    for (const v of ring) {
      for (let axis = 0; axis < 3; axis++) bend[3 * v + axis] = umbrella(out, near[v]!, v, axis);
    }
    for (const v of list) {
      for (let axis = 0; axis < 3; axis++) {
        out[3 * v + axis]! -= 0.35 * umbrella(bend, near[v]!, v, axis);
      }
    }
  }
  return out;
}

/** How far the mean of the neighbours is from the vertex itself, along one axis. */
function umbrella(field: Float64Array, near: readonly number[], v: number, axis: number): number {
  let sum = 0;
  for (const u of near) sum += field[3 * u + axis]!;
  return sum / near.length - field[3 * v + axis]!;
}
