import { anchorCorners } from "@/body/anchor-corners";
import type { Figure } from "@/body/figure";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { makeEdges, measureEdges, skinRings } from "@/body/skin-rings";
import { farthestAt, forgetSpread, makeSpread, spreadAlongSkin } from "@/body/spread-along-skin";
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
/** The places that are visited first are so many apart. */
const COARSEST = 16;
/** A distance that is not known to be less, metres: farther than anything drawn. */
const FAR = 10;

/** Prepares a skin for measuring along it (`spreadAlongSkin`). */
export function makeGeodesics(
  figure: Pick<Figure, "model" | "quads" | "triangles" | "positions">,
): Geodesics {
  const { quads, triangles } = figure;
  const vertexCount = figure.positions.length / 3;
  const rings = skinRings(figure, vertexCount);
  const { starts } = rings;
  const edges = makeEdges(rings);
  const { longestOf, longestAt } = edges;
  let positions = figure.positions;
  measureEdges(rings, positions, edges);

  const spreadNow = makeSpread(vertexCount);
  const { distances, reached } = spreadNow;
  /** Of the discs so far that are asked for together, each vertex's least distance. */
  const alone = new Float64Array(vertexCount).fill(Infinity);
  let nearest = alone;
  const found = new Uint16Array(quads.length / 4);
  const isTaken = new Uint8Array(quads.length / 4);

  function spread(anchor: Anchor, reach: number): void {
    const around = anchorCorners(figure, anchor);
    const [x, y, z] = pointAtAnchor({ model: figure.model, triangles, positions }, anchor);
    const ways = around.map((v) =>
      Math.hypot(positions[3 * v]! - x, positions[3 * v + 1]! - y, positions[3 * v + 2]! - z),
    );
    spreadAlongSkin(rings, edges, spreadNow, nearest, around, ways, reach);
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
    let count = 0;
    for (let n = 0; n < spreadNow.reachedCount; n++) {
      const vertex = reached[n]!;
      if (distances[vertex]! > farthestAt(longestAt[vertex]!, nearest[vertex]!, reach)) continue;
      for (let place = starts[vertex]!; place < starts[vertex + 1]!; place++) {
        const triangle = rings.triangles[place]!;
        const quad = triangle >> 1;
        if (isTaken[quad] || !mayReach(triangle, reach)) continue;
        isTaken[quad] = 1;
        found[count++] = quad;
      }
    }
    for (let n = 0; n < count; n++) isTaken[found[n]!] = 0;
    return found.slice(0, count);
  }

  function disc(anchor: Anchor, radius: number): GeodesicDisc {
    const reach = radius + DISC_MARGIN;
    spread(anchor, reach);
    const quadsFound = quadsReached(reach);
    const cornerDistances = new Float64Array(4 * quadsFound.length);
    for (let i = 0; i < cornerDistances.length; i++) {
      cornerDistances[i] = Math.min(FAR, distances[quads[4 * quadsFound[i >> 2]! + (i & 3)]!]!);
    }
    return { radius, quads: quadsFound, distances: cornerDistances };
  }

  return {
    disc(anchor, radius) {
      const made = disc(anchor, radius);
      forgetSpread(spreadNow);
      return made;
    },
    *discs(anchors, radius) {
      for (const anchor of anchors) anchorCorners(figure, anchor); // throws before anything is begun
      const together = new Float64Array(vertexCount).fill(Infinity);
      for (const n of coarseToFine(anchors.length)) {
        nearest = together;
        const made = disc(anchors[n]!, radius);
        for (let i = 0; i < spreadNow.reachedCount; i++) {
          const vertex = reached[i]!;
          together[vertex] = Math.min(together[vertex]!, distances[vertex]!);
        }
        forgetSpread(spreadNow);
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
