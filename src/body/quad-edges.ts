/** The edges of a mesh of quads, each once. */
export type QuadEdges = {
  /** The edge from corner k of quad q to the next corner, at 4q + k. */
  readonly edgeOf: Uint32Array;
  /** The two vertices of each edge, the lower first. */
  readonly ends: Uint16Array;
};

/**
 * Numbers the edges of a mesh of quads in the order in which its quads name them.
 *
 * @param quads - four vertices of each quad
 */
export function quadEdges(quads: Uint16Array, vertexCount: number): QuadEdges {
  const edgeOf = new Uint32Array(quads.length);
  const ends = new Uint16Array(2 * quads.length);
  // The edges found so far are chained at their lower vertex: a vertex has few, a map has overhead.
  const firstAt = new Int32Array(vertexCount).fill(-1);
  const nextAfter = new Int32Array(quads.length);
  let count = 0;
  for (let i = 0; i < quads.length; i++) {
    const from = quads[i]!;
    const to = quads[(i & 3) === 3 ? i - 3 : i + 1]!;
    const low = from < to ? from : to;
    const high = from < to ? to : from;
    let edge = firstAt[low]!;
    while (edge >= 0 && ends[2 * edge + 1] !== high) edge = nextAfter[edge]!;
    if (edge < 0) {
      edge = count++;
      ends[2 * edge] = low;
      ends[2 * edge + 1] = high;
      nextAfter[edge] = firstAt[low]!;
      firstAt[low] = edge;
    }
    edgeOf[i] = edge;
  }
  return { edgeOf, ends: ends.slice(0, 2 * count) };
}
