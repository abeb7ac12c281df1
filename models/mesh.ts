import { BODY, type Quad } from "./source";
import { add, at, cross, sub, unit, type Vec } from "./vec";

/** The vertices that share an edge with each vertex of the body. */
export function neighbours(quads: readonly Quad[]): readonly (readonly number[])[] {
  const sets = Array.from({ length: BODY }, () => new Set<number>());
  for (const quad of quads) {
    quad.forEach((v, corner) => {
      const next = quad[(corner + 1) % 4]!;
      sets[v]!.add(next);
      sets[next]!.add(v);
    });
  }
  return sets.map((set) => [...set]);
}

/**
 * The partner of every body vertex under x → -x. The base mesh mirrors exactly, so equal positions
 * are enough; a vertex on the midline is its own partner.
 *
 * @throws {Error} a vertex has no partner
 */
export function mirrorTable(positions: Float64Array): Int32Array {
  const key = ([x, y, z]: Vec) => [x, y, z].map((c) => Math.round(c * 1e4) + 0).join();
  const found = new Map<string, number>();
  for (let v = 0; v < BODY; v++) found.set(key(at(positions, v)), v);
  return Int32Array.from({ length: BODY }, (_, v) => {
    const [x, y, z] = at(positions, v);
    const partner = found.get(key([-x, y, z]));
    if (partner === undefined) throw new Error(`vertex ${v} has no mirror partner`);
    return partner;
  });
}

/** Area-weighted unit normals of the body's vertices. */
export function vertexDirections(quads: readonly Quad[], positions: Float64Array): readonly Vec[] {
  const sums: Vec[] = Array.from({ length: BODY }, () => [0, 0, 0]);
  for (const quad of quads) {
    const [a, b, c, d] = quad.map((v) => at(positions, v));
    const normal = cross(sub(c!, a!), sub(d!, b!));
    for (const v of quad) sums[v] = add(sums[v]!, normal);
  }
  return sums.map(unit);
}

/** Spreads a per-vertex field along the edges: `steps` times half way to the neighbours' mean. */
export function diffuse(
  field: Float64Array,
  near: readonly (readonly number[])[],
  steps: number,
): Float64Array {
  let now = field;
  for (let step = 0; step < steps; step++) {
    const before = now;
    now = before.map((value, v) => {
      let sum = 0;
      for (const u of near[v]!) sum += before[u]!;
      return value + 0.5 * (sum / near[v]!.length - value);
    });
  }
  return now;
}
