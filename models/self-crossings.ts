/** Two triangles of one skin that pass through each other. */
export type Crossing = readonly [triangle: number, other: number];

/** Size of the boxes that triangles are sorted into, in metres. */
const CELL = 0.02;

/**
 * Where a closed skin passes through itself: every pair of triangles without a common vertex of which
 * an edge of one goes through the other (Möller and Trumbore, *Fast, minimum storage ray/triangle
 * intersection*, 1997). Exact but for triangles that merely touch or lie in one plane.
 *
 * @param isMeant - triangles that are looked at; both of a pair must be
 * @param areNeighboursToo - pairs with one common vertex too; the recipe of the shapes does without
 */
export function selfCrossings(
  positions: Float32Array,
  triangles: ArrayLike<number>,
  isMeant: (triangle: number) => boolean = () => true,
  areNeighboursToo = false,
): Crossing[] {
  const count = triangles.length / 3;
  const boxes = new Float32Array(6 * count);
  const cells = new Map<number, number[]>();
  const found: Crossing[] = [];
  const key = (x: number, y: number, z: number) => ((x + 512) * 1024 + (y + 512)) * 1024 + z + 512;
  for (let t = 0; t < count; t++) {
    if (!isMeant(t)) continue;
    for (let axis = 0; axis < 3; axis++) {
      const [a, b, c] = [0, 1, 2].map(
        (corner) => positions[3 * triangles[3 * t + corner]! + axis]!,
      );
      boxes[6 * t + axis] = Math.min(a!, b!, c!);
      boxes[6 * t + 3 + axis] = Math.max(a!, b!, c!);
    }
    const [x0, y0, z0, x1, y1, z1] = [0, 1, 2, 3, 4, 5].map((i) =>
      Math.floor(boxes[6 * t + i]! / CELL),
    );
    for (let x = x0!; x <= x1!; x++) {
      for (let y = y0!; y <= y1!; y++) {
        for (let z = z0!; z <= z1!; z++) {
          const here = cells.get(key(x, y, z)) ?? [];
          for (const other of here) {
            // A pair that meets in several cells is looked at in the first of them alone.
            const isFirst = [x, y, z].every(
              (at, axis) =>
                at ===
                Math.max(
                  Math.floor(boxes[6 * t + axis]! / CELL),
                  Math.floor(boxes[6 * other + axis]! / CELL),
                ),
            );
            if (
              isFirst &&
              boxesMeet(boxes, t, other) &&
              cross(positions, triangles, t, other, areNeighboursToo)
            ) {
              found.push([other, t]);
            }
          }
          here.push(t);
          cells.set(key(x, y, z), here);
        }
      }
    }
  }
  return found;
}

function boxesMeet(boxes: Float32Array, one: number, other: number): boolean {
  for (let axis = 0; axis < 3; axis++) {
    if (boxes[6 * one + axis]! > boxes[6 * other + 3 + axis]!) return false;
    if (boxes[6 * other + axis]! > boxes[6 * one + 3 + axis]!) return false;
  }
  return true;
}

function cross(
  positions: Float32Array,
  triangles: ArrayLike<number>,
  one: number,
  other: number,
  areNeighboursToo: boolean,
): boolean {
  const shared: [mine: number, its: number][] = [];
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      if (triangles[3 * one + i] === triangles[3 * other + j]) shared.push([i, j]);
    }
  }
  if (shared.length > 1) return false; // two that share an edge can be folded, but cannot cross
  const [common] = shared;
  if (common && !areNeighboursToo) return false;
  if (common) {
    // The edges at the common vertex touch the other there: only those opposite to it can go through.
    const [mine, its] = common;
    return (
      edgeThrough(positions, triangles, one, (mine + 1) % 3, other) ||
      edgeThrough(positions, triangles, other, (its + 1) % 3, one)
    );
  }
  for (let i = 0; i < 3; i++) {
    if (edgeThrough(positions, triangles, one, i, other)) return true;
    if (edgeThrough(positions, triangles, other, i, one)) return true;
  }
  return false;
}

/** Whether the edge from a corner of a triangle to the next goes through another triangle. */
function edgeThrough(
  positions: Float32Array,
  triangles: ArrayLike<number>,
  of: number,
  corner: number,
  through: number,
): boolean {
  const p = 3 * triangles[3 * of + corner]!;
  const q = 3 * triangles[3 * of + ((corner + 1) % 3)]!;
  const a = 3 * triangles[3 * through]!;
  const b = 3 * triangles[3 * through + 1]!;
  const c = 3 * triangles[3 * through + 2]!;
  const [px, py, pz] = [positions[p]!, positions[p + 1]!, positions[p + 2]!];
  const [dx, dy, dz] = [positions[q]! - px, positions[q + 1]! - py, positions[q + 2]! - pz];
  const [ax, ay, az] = [positions[a]!, positions[a + 1]!, positions[a + 2]!];
  const [ux, uy, uz] = [positions[b]! - ax, positions[b + 1]! - ay, positions[b + 2]! - az];
  const [vx, vy, vz] = [positions[c]! - ax, positions[c + 1]! - ay, positions[c + 2]! - az];
  const [nx, ny, nz] = [dy * vz - dz * vy, dz * vx - dx * vz, dx * vy - dy * vx];
  const det = ux * nx + uy * ny + uz * nz;
  if (Math.abs(det) < 1e-18) return false;
  const [tx, ty, tz] = [px - ax, py - ay, pz - az];
  const u = (tx * nx + ty * ny + tz * nz) / det;
  if (u <= 0 || u >= 1) return false;
  const [qx, qy, qz] = [ty * uz - tz * uy, tz * ux - tx * uz, tx * uy - ty * ux];
  const v = (dx * qx + dy * qy + dz * qz) / det;
  if (v <= 0 || u + v >= 1) return false;
  const t = (vx * qx + vy * qy + vz * qz) / det;
  return t > 0 && t < 1;
}
