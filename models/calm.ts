import { targetReach } from "./shapes";
import { BODY, type Source } from "./source";
import { at, length, sub, type Vec } from "./vec";

type Near = readonly (readonly number[])[];

/** How far from the nipple the chest is evened out, in decimetres. */
const CHEST_REACH = 1.05;

/**
 * The figure emphasises neither breast nor genitals: gives the chest one calm curve, closes the
 * genital crease and softens the cleft between the buttocks.
 *
 * @param shape - positions of all vertices, in decimetres
 * @param chest - `breasts` takes the nipples alone away
 * @returns new positions
 */
export function calm(
  source: Source,
  near: Near,
  shape: Float64Array,
  chest: "flat" | "breasts" = "flat",
): Float64Array {
  const nipple = reachedBy(source, "breast/nipple-size-max");
  const nippleCentre = centreOf(
    source,
    nipple.filter((v) => source.positions[3 * v]! > 0),
  );
  const around = verticesWhere(source, ([x, y, z]) => {
    if (chest === "breasts" || z <= 0.3) return false;
    return length(sub([Math.abs(x), y, z], nippleCentre)) < CHEST_REACH;
  });
  const crease = verticesWhere(source, ([x, y, z]) => {
    return Math.abs(x) < 0.36 && y < 0.34 && y > -1.2 && z > -0.25 && z < 1.5;
  });
  const cleft = verticesWhere(source, ([x, y, z]) => {
    return Math.abs(x) < 0.32 && y < 0.9 && y > -0.95 && z < -0.1;
  });
  let film = nipple;
  for (let ring = 0; ring < 2; ring++) film = grow(film, near);
  const even = fair(shape, near, without([...around, ...crease], film), 4000, film);
  return fair(even, near, cleft, 80);
}

/**
 * Smooths vertices so that each patch continues the curvature of its border (biharmonic relaxation
 * by the umbrella operator; Kobbelt et al., *Interactive multi-resolution modeling on arbitrary
 * meshes*, 1998). The more rounds, the further from the border.
 *
 * @param film - vertices that are drawn flat between the others instead: where the mesh is very
 *   dense, as at the nipple, the operator would leave a point
 * @returns new positions; vertices in neither list are unchanged
 */
function fair(
  positions: Float64Array,
  near: Near,
  list: readonly number[],
  rounds: number,
  film: readonly number[] = [],
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
    for (const v of film) {
      for (let axis = 0; axis < 3; axis++) out[3 * v + axis]! += umbrella(out, near[v]!, v, axis);
    }
  }
  return out;
}

function without(list: readonly number[], others: readonly number[]): number[] {
  const excluded = new Set(others);
  return [...new Set(list)].filter((v) => !excluded.has(v));
}

function grow(list: readonly number[], near: Near): number[] {
  return [...new Set(list.flatMap((v) => [v, ...near[v]!]))];
}

/** How far the mean of the neighbours is from the vertex itself, along one axis. */
function umbrella(field: Float64Array, near: readonly number[], v: number, axis: number): number {
  let sum = 0;
  for (const u of near) sum += field[3 * u + axis]!;
  return sum / near.length - field[3 * v + axis]!;
}

function reachedBy(source: Source, target: string): number[] {
  const reach = targetReach(source, target);
  return [...reach.keys()].filter((v) => reach[v]! > 0);
}

function verticesWhere(source: Source, isIn: (place: Vec) => boolean): number[] {
  return Array.from({ length: BODY }, (_, v) => v).filter((v) => isIn(at(source.positions, v)));
}

function centreOf(source: Source, vertices: readonly number[]): Vec {
  const sum: [number, number, number] = [0, 0, 0];
  for (const v of vertices) {
    for (const axis of [0, 1, 2] as const) sum[axis] += source.positions[3 * v + axis]!;
  }
  return [sum[0] / vertices.length, sum[1] / vertices.length, sum[2] / vertices.length];
}
