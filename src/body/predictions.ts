/** In `predictions`: the vertex is the first of all and nothing predicts it. */
export const NOTHING = 0xffff;

/**
 * From which earlier vertices each vertex of a figure file is predicted.
 *
 * The walk lists quads in an order in which each vertex first appears in turn. A vertex that comes
 * as the fourth corner of its first quad is expected at a + c - b of the other three; any other one
 * where the vertex beside it is.
 *
 * @param walk - four vertices of each quad
 * @returns a, b and c of each vertex. Where only one vertex predicts, all three are that vertex, so
 *   that a + c - b is it
 */
export function predictions(walk: Uint16Array, vertexCount: number): Uint16Array {
  const out = new Uint16Array(3 * vertexCount).fill(NOTHING);
  let seen = 0;
  for (let q = 0; q < walk.length; q += 4) {
    for (let corner = 0; corner < 4; corner++) {
      if (walk[q + corner] !== seen) continue;
      const v = seen++;
      if (v === 0) continue;
      if (corner === 3) {
        out[3 * v] = walk[q + 2]!;
        out[3 * v + 1] = walk[q + 1]!;
        out[3 * v + 2] = walk[q]!;
      } else {
        const beside = corner === 2 ? walk[q + 1]! : v - 1;
        out.fill(beside, 3 * v, 3 * v + 3);
      }
    }
  }
  return out;
}
