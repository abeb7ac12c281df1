import { anchorAtHit } from "@/body/anchor-at-hit";
import { anchorCorners } from "@/body/anchor-corners";
import type { Figure } from "@/body/figure";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { Point, Skin } from "@/body/skin";
import type { Anchor } from "@/domain/anchor";

/** More triangles than this no step of a few centimetres crosses; then it has met a fault of the mesh. */
const MOST_CROSSINGS = 1000;
/** Of a triangle's extent: so far from its corners is a way kept, so that it always crosses an edge. */
const OFF_CORNERS = 1e-6;

/** Where a walk along the skin has led. */
export type Walk = {
  readonly anchor: Anchor;
  /** Metres along the skin: less than was asked for where it came to something that cannot be seen. */
  readonly walked: number;
};

/**
 * Walks on a skin in the plane through the anchor that is upright to an axis, as a belt lies round the
 * body: from triangle to triangle over their edges, never through the air. So the way back is the way
 * there, and it goes on where the body turns away from the eye.
 *
 * @param around - the axis in space, any length. Seen from outside with the axis upward, it goes right
 * @param distance - metres along the skin
 * @throws {AnchorMismatch} the anchor is not of this skin
 */
export type WalkOnSkin = (skin: Skin, from: Anchor, around: Point, distance: number) => Walk;

/**
 * Prepares a skin for walking on it, in any shape.
 *
 * @param isHidden - 1 for each vertex that cannot be seen; no walk goes among those alone
 */
export function makeWalk({ triangles }: Pick<Skin, "triangles">, isHidden: Uint8Array): WalkOnSkin {
  const neighbours = neighboursOf(triangles);

  return (skin, from, around, distance) => {
    const { positions } = skin;
    const corners = anchorCorners(skin, from); // throws
    const heightOf = (vertex: number) =>
      around[0] * positions[3 * vertex]! +
      around[1] * positions[3 * vertex + 1]! +
      around[2] * positions[3 * vertex + 2]!;
    const heights = corners.map(heightOf);
    const start = pointAtAnchor(skin, from);
    const lowest = Math.min(...heights);
    const off = OFF_CORNERS * (Math.max(...heights) - lowest);
    const level = Math.min(
      Math.max(around[0] * start[0] + around[1] * start[1] + around[2] * start[2], lowest + off),
      Math.max(...heights) - off,
    );

    let triangle = from.triangle;
    let point = start;
    let left = distance;
    for (let crossing = 0; crossing < MOST_CROSSINGS; crossing++) {
      // The higher corners are to the left, so it leaves by the edge that goes up.
      const edge = [0, 1, 2].find(
        (k) =>
          heightOf(triangles[3 * triangle + k]!) < level &&
          heightOf(triangles[3 * triangle + ((k + 1) % 3)]!) >= level,
      );
      if (edge === undefined) break; // the whole triangle is level
      const exit = pointOnEdge(
        triangles[3 * triangle + edge]!,
        triangles[3 * triangle + ((edge + 1) % 3)]!,
      );
      const long = Math.hypot(exit[0] - point[0], exit[1] - point[1], exit[2] - point[2]);
      if (long >= left) {
        point = between(point, exit, left / long);
        left = 0;
        break;
      }
      point = exit;
      left -= long;
      const next = neighbours[3 * triangle + edge]!;
      if (next < 0 || isUnseen(next)) break;
      triangle = next;
    }
    return { anchor: anchorAtHit(skin, triangle, point), walked: distance - left };

    function pointOnEdge(a: number, b: number): Point {
      const share = (level - heightOf(a)) / (heightOf(b) - heightOf(a));
      const at = (v: number): Point => [
        positions[3 * v]!,
        positions[3 * v + 1]!,
        positions[3 * v + 2]!,
      ];
      return between(at(a), at(b), share);
    }
  };

  function isUnseen(t: number): boolean {
    return [0, 1, 2].every((k) => isHidden[triangles[3 * t + k]!] === 1);
  }
}

const prepared = new WeakMap<Figure, WalkOnSkin>();

/** How to walk on a figure's skin, prepared when first wanted. */
export function walkOn(figure: Figure): WalkOnSkin {
  const walk = prepared.get(figure) ?? makeWalk(figure, figure.isHidden);
  prepared.set(figure, walk);
  return walk;
}

/** Of each corner of each triangle, the triangle beyond the edge to the next corner; -1 for none. */
function neighboursOf(triangles: Uint16Array): Int32Array {
  const edgeAt = (i: number) => [triangles[i]!, triangles[i % 3 === 2 ? i - 2 : i + 1]!] as const;
  const byEdge = new Map<number, number>();
  for (let i = 0; i < triangles.length; i++) {
    const [a, b] = edgeAt(i);
    byEdge.set(65_536 * a + b, Math.floor(i / 3));
  }
  const out = new Int32Array(triangles.length);
  for (let i = 0; i < triangles.length; i++) {
    const [a, b] = edgeAt(i);
    out[i] = byEdge.get(65_536 * b + a) ?? -1;
  }
  return out;
}

function between(a: Point, b: Point, share: number): Point {
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2])];
}
