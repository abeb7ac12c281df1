import { anchorCorners } from "@/body/anchor-corners";
import { distanceThroughEdge } from "@/body/distance-through-edge";
import type { Figure } from "@/body/figure";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { EDGE_VALUES, makeEdges, measureEdges, skinRings } from "@/body/skin-rings";
import { makeVertexQueue } from "@/body/vertex-queue";
import type { Anchor } from "@/domain/anchor";

/** The skin around a place, as far as a disc reaches and a little farther. */
export type GeodesicDisc = {
  /** In metres, along the skin. */
  readonly radius: number;
  /** Every quad that a place within the radius and `DISC_MARGIN` can be in. */
  readonly quads: Uint16Array;
  /** Of each of them the four corners' distances along the skin from the middle, metres. */
  readonly distances: Float64Array;
};

/** Measures along one skin, never through the air. */
export type Geodesics = {
  /** @throws {AnchorMismatch} the anchor is not of this skin */
  readonly disc: (anchor: Anchor, radius: number) => GeodesicDisc;
  /**
   * The discs around several places, each without the parts that others cover as well: where a place
   * is not the nearest of all, its disc may be left out or its distances be too long. So the cost goes
   * by the skin that the discs cover together, and much less by how many there are. Other discs may be
   * asked for between one and the next; a change of shape in between makes them useless.
   *
   * @throws {AnchorMismatch} an anchor is not of this skin
   */
  readonly discs: (anchors: readonly Anchor[], radius: number) => Generator<GeodesicDisc, void>;
  /** Follows a change of shape: new positions of the same vertices, in metres. */
  readonly reshape: (positions: Float32Array) => void;
};

/** Metres beyond the radius in which distances are still told, so that an edge can be drawn soft. */
export const DISC_MARGIN = 0.006;
/** Longest edges by which a place may be farther than another and still be nearest close by. */
const SLACK = 2;
/** The places that are visited first are so many apart. */
const COARSEST = 16;
/** A distance that is not known to be less, metres: farther than anything drawn. */
const FAR = 10;
/** Metres by which a distance must get shorter to count: rounding alone must not go in circles. */
const LEAST_GAIN = 1e-7;

/**
 * Prepares a skin for measuring along it.
 *
 * Distances spread from the anchor's triangle vertex by vertex as in Dijkstra's algorithm, but
 * straight across triangles instead of along their edges (`distanceThroughEdge`). A vertex that is
 * reached by a shorter way later, as obtuse triangles bring about, spreads anew.
 */
export function makeGeodesics(
  figure: Pick<Figure, "model" | "quads" | "triangles" | "positions">,
): Geodesics {
  const { quads, triangles } = figure;
  const vertexCount = figure.positions.length / 3;
  const rings = skinRings(figure, vertexCount);
  const { starts, nexts, lasts } = rings;
  const edges = makeEdges(rings);
  const { lengths, longestOf, longestAt } = edges;
  let positions = figure.positions;
  measureEdges(rings, positions, edges);

  const distances = new Float64Array(vertexCount).fill(Infinity);
  const isSettled = new Uint8Array(vertexCount);
  const queue = makeVertexQueue(distances);
  const reached = new Uint16Array(vertexCount);
  let reachedCount = 0;
  /** Of the discs so far that are asked for together, each vertex's least distance. */
  const alone = new Float64Array(vertexCount).fill(Infinity);
  let nearest = alone;
  const isTaken = new Uint8Array(quads.length / 4);

  function offer(vertex: number, distance: number): void {
    const was = distances[vertex]!;
    if (!(distance < was - LEAST_GAIN)) return;
    if (was === Infinity) reached[reachedCount++] = vertex;
    distances[vertex] = distance;
    isSettled[vertex] = 0;
    queue.push(vertex);
  }

  function spreadFrom(vertex: number): void {
    const distance = distances[vertex]!;
    const end = starts[vertex + 1]!;
    for (let place = starts[vertex]!; place < end; place++) {
      const next = nexts[place]!;
      const last = lasts[place]!;
      const at = EDGE_VALUES * place;
      const toNext = lengths[at]!;
      const toLast = lengths[at + 1]!;
      const between = lengths[at + 2]!;
      const nextWas = distances[next]!;
      const lastWas = distances[last]!;
      // Along the edge, or through the edge to the third corner; and then the same mirrored. No way
      // through an edge is shorter than to its nearest place and from there the height: mostly that
      // spares the reckoning.
      let way = distance + toNext;
      if (isSettled[last] && (distance + lastWas - toLast) / 2 + lengths[at + 3]! < nextWas) {
        const through = distanceThroughEdge(distance, lastWas, toLast, toNext, between);
        if (through < way) way = through;
      }
      if (way < nextWas) offer(next, way);
      way = distance + toLast;
      if (isSettled[next] && (distance + nextWas - toNext) / 2 + lengths[at + 4]! < lastWas) {
        const through = distanceThroughEdge(distance, nextWas, toNext, toLast, between);
        if (through < way) way = through;
      }
      if (way < lastWas) offer(last, way);
    }
  }

  /** From farther away no place in the triangles at a vertex is within reach, or nearest. */
  function farthestAt(vertex: number, reach: number): number {
    const longest = longestAt[vertex]!;
    return Math.min(reach + longest, nearest[vertex]! + SLACK * longest);
  }

  function spread(anchor: Anchor, reach: number): void {
    const around = anchorCorners(figure, anchor);
    const [x, y, z] = pointAtAnchor({ model: figure.model, triangles, positions }, anchor);
    for (const v of around) {
      offer(
        v,
        Math.hypot(positions[3 * v]! - x, positions[3 * v + 1]! - y, positions[3 * v + 2]! - z),
      );
    }
    // Straight lines within the first triangle are the shortest there can be: all three are settled
    // before any spreads, else a neighbour would be reached round the corner first.
    for (const v of around) isSettled[v] = 1;
    for (const v of around) spreadFrom(v);
    for (let vertex = queue.pop(); vertex >= 0; vertex = queue.pop()) {
      isSettled[vertex] = 1;
      if (distances[vertex]! <= farthestAt(vertex, reach)) spreadFrom(vertex);
    }
  }

  function mayReach(triangle: number, reach: number): boolean {
    const least = reach + longestOf[triangle]!;
    const i = 3 * triangle;
    return (
      distances[triangles[i]!]! <= least &&
      distances[triangles[i + 1]!]! <= least &&
      distances[triangles[i + 2]!]! <= least
    );
  }

  function quadsReached(reach: number): Uint16Array {
    const found: number[] = [];
    for (let n = 0; n < reachedCount; n++) {
      const vertex = reached[n]!;
      if (distances[vertex]! > farthestAt(vertex, reach)) continue;
      for (let place = starts[vertex]!; place < starts[vertex + 1]!; place++) {
        const triangle = rings.triangles[place]!;
        const quad = triangle >> 1;
        if (isTaken[quad] || !mayReach(triangle, reach)) continue;
        isTaken[quad] = 1;
        found.push(quad);
      }
    }
    for (const quad of found) isTaken[quad] = 0;
    return Uint16Array.from(found);
  }

  function forget(): void {
    for (let n = 0; n < reachedCount; n++) {
      distances[reached[n]!] = Infinity;
      isSettled[reached[n]!] = 0;
    }
    reachedCount = 0;
  }

  function disc(anchor: Anchor, radius: number): GeodesicDisc {
    const reach = radius + DISC_MARGIN;
    spread(anchor, reach);
    const found = quadsReached(reach);
    const cornerDistances = new Float64Array(4 * found.length);
    for (let i = 0; i < cornerDistances.length; i++) {
      cornerDistances[i] = Math.min(FAR, distances[quads[4 * found[i >> 2]! + (i & 3)]!]!);
    }
    return { radius, quads: found, distances: cornerDistances };
  }

  return {
    disc(anchor, radius) {
      const made = disc(anchor, radius);
      forget();
      return made;
    },
    *discs(anchors, radius) {
      for (const anchor of anchors) anchorCorners(figure, anchor); // throws before anything is begun
      const together = new Float64Array(vertexCount).fill(Infinity);
      for (const n of coarseToFine(anchors.length)) {
        nearest = together;
        const made = disc(anchors[n]!, radius);
        for (let i = 0; i < reachedCount; i++) {
          const vertex = reached[i]!;
          together[vertex] = Math.min(together[vertex]!, distances[vertex]!);
        }
        forget();
        nearest = alone;
        yield made;
      }
    },
    reshape(changed) {
      positions = changed;
      measureEdges(rings, positions, edges);
    },
  };
}

/** The numbers below a count, first a few far from each other, then those between them. */
function* coarseToFine(count: number): Generator<number> {
  for (let n = 0; n < count; n += COARSEST) yield n;
  for (let step = COARSEST / 2; step >= 1; step /= 2) {
    for (let n = step; n < count; n += 2 * step) yield n;
  }
}
