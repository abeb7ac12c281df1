import { distanceThroughEdge } from "@/body/distance-through-edge";
import { EDGE_VALUES, type SkinEdges, type SkinRings } from "@/body/skin-rings";
import { makeVertexQueue, popVertex, pushVertex, type VertexQueue } from "@/body/vertex-queue";

/** How far each vertex of a skin is, as far as that is known yet. */
export type Spread = {
  /** Metres; Infinity where nothing has come. */
  readonly distances: Float64Array;
  readonly isSettled: Uint8Array;
  /** The vertices that have a distance, the first `reachedCount` of these. */
  readonly reached: Uint16Array;
  reachedCount: number;
  readonly queue: VertexQueue;
};

/** Longest edges by which a place may be farther than another and still be nearest close by. */
const SLACK = 2;
/** Metres by which a distance must get shorter to count: rounding alone must not go in circles. */
const LEAST_GAIN = 1e-7;

/** A spread that has begun nowhere. */
export function makeSpread(vertexCount: number): Spread {
  const distances = new Float64Array(vertexCount).fill(Infinity);
  return {
    distances,
    isSettled: new Uint8Array(vertexCount),
    reached: new Uint16Array(vertexCount),
    reachedCount: 0,
    queue: makeVertexQueue(distances),
  };
}

/**
 * Spreads distances from the corners of a triangle, vertex by vertex as in Dijkstra's algorithm, but
 * straight across triangles instead of along their edges (`distanceThroughEdge`). A vertex that is
 * reached by a shorter way later, as obtuse triangles bring about, spreads anew.
 *
 * One function of the module over plain arrays, for every skin: of closures, one for each skin, an
 * engine makes slower code as soon as there is a second.
 *
 * @param spread - one that has begun nowhere; overwritten
 * @param nearest - how far each vertex is from another place: where that is much less, nothing spreads
 * @param corners - of the triangle
 * @param ways - how far each corner is, metres
 * @param reach - metres as far as distances are wanted
 */
export function spreadAlongSkin(
  { starts, nexts, lasts }: SkinRings,
  { lengths, longestAt }: SkinEdges,
  spread: Spread,
  nearest: Float64Array,
  corners: readonly number[],
  ways: readonly number[],
  reach: number,
): void {
  const { distances, isSettled, queue } = spread;
  for (let k = 0; k < 3; k++) offer(spread, corners[k]!, ways[k]!);
  // Straight lines within the first triangle are the shortest there can be: all three are settled
  // before any spreads, else a neighbour would be reached round the corner first.
  for (let k = 0; k < 3; k++) isSettled[corners[k]!] = 1;
  for (let first = 0; ; first++) {
    const vertex = first < 3 ? corners[first]! : popVertex(queue);
    if (vertex < 0) return;
    const distance = distances[vertex]!;
    if (first >= 3) {
      isSettled[vertex] = 1;
      if (distance > farthestAt(longestAt[vertex]!, nearest[vertex]!, reach)) continue;
    }
    const end = starts[vertex + 1]!;
    for (let place = starts[vertex]!; place < end; place++) {
      const next = nexts[place]!;
      const last = lasts[place]!;
      const at = EDGE_VALUES * place;
      const toNext = lengths[at]!;
      const toLast = lengths[at + 1]!;
      const nextWas = distances[next]!;
      const lastWas = distances[last]!;
      // Along the edge, or through the edge to the third corner; and then the same mirrored. No way
      // through an edge is shorter than to its nearest place and from there the height: mostly that
      // spares the reckoning.
      let way = distance + toNext;
      let height = lengths[at + 2]!;
      if (isSettled[last] && (distance + lastWas - toLast) / 2 + height < nextWas) {
        const through = distanceThroughEdge(distance, lastWas, toLast, lengths[at + 3]!, height);
        if (through < way) way = through;
      }
      if (way < nextWas - LEAST_GAIN) offer(spread, next, way);
      way = distance + toLast;
      height = lengths[at + 4]!;
      if (isSettled[next] && (distance + nextWas - toNext) / 2 + height < lastWas) {
        const through = distanceThroughEdge(distance, nextWas, toNext, lengths[at + 5]!, height);
        if (through < way) way = through;
      }
      if (way < lastWas - LEAST_GAIN) offer(spread, last, way);
    }
  }
}

/**
 * From farther away no place in the triangles at a vertex is within reach, or nearest.
 *
 * @param longest - the longest edge of these triangles, metres
 * @param nearest - how far the vertex is from the nearest other place, metres
 */
export function farthestAt(longest: number, nearest: number, reach: number): number {
  return Math.min(reach + longest, nearest + SLACK * longest);
}

/** A shorter way to a vertex. */
function offer(spread: Spread, vertex: number, way: number): void {
  if (spread.distances[vertex] === Infinity) spread.reached[spread.reachedCount++] = vertex;
  spread.distances[vertex] = way;
  spread.isSettled[vertex] = 0;
  pushVertex(spread.queue, vertex);
}

/** Begins nowhere again. */
export function forgetSpread(spread: Spread): void {
  const { distances, isSettled, reached, reachedCount } = spread;
  for (let n = 0; n < reachedCount; n++) {
    distances[reached[n]!] = Infinity;
    isSettled[reached[n]!] = 0;
  }
  spread.reachedCount = 0;
}
