import type { Point, Skin } from "@/body/skin";
import type { Anchor } from "@/domain/anchor";

/** Weights are kept in millionths: finer than a micrometre on the largest triangle. */
const MILLION = 1_000_000;

/**
 * The anchor of a point on a triangle.
 *
 * @param point - in metres. Off the plane of the triangle it is dropped onto it, outside the
 *   triangle it is drawn to its border
 * @returns weights of six decimals, none negative, that sum to 1
 */
export function anchorAtHit(skin: Skin, triangle: number, point: Point): Anchor {
  const inside = barycentric(skin, triangle, point).map((weight) => Math.max(0, weight));
  const sum = inside[0]! + inside[1]! + inside[2]!;
  // A triangle without area says nothing: its first corner will do. NaN compares as false.
  const [a, b, c] = sum > 0 && sum < Infinity ? inside.map((w) => w / sum) : [1, 0, 0];

  const parts = [a!, b!, c!].map((weight) => Math.round(weight * MILLION));
  // What rounding lost or won goes to the largest, which stays between 0 and 1.
  const largest = parts.indexOf(Math.max(...parts));
  parts[largest]! += MILLION - (parts[0]! + parts[1]! + parts[2]!);
  return {
    model: skin.model,
    triangle,
    weights: [parts[0]! / MILLION, parts[1]! / MILLION, parts[2]! / MILLION],
  };
}

/** Ericson, *Real-Time Collision Detection*, 2005, §3.4: dots of the edges, by Cramer's rule. */
function barycentric({ positions, triangles }: Skin, triangle: number, point: Point): number[] {
  const [a, b, c] = [0, 1, 2].map((corner) => {
    const at = 3 * triangles[3 * triangle + corner]!;
    return [positions[at]!, positions[at + 1]!, positions[at + 2]!] as const;
  });
  const [ab, ac, ap] = [minus(b!, a!), minus(c!, a!), minus(point, a!)];
  const [bb, bc, cc] = [dot(ab, ab), dot(ab, ac), dot(ac, ac)];
  const [pb, pc] = [dot(ap, ab), dot(ap, ac)];
  const area = bb * cc - bc * bc;
  const second = (cc * pb - bc * pc) / area;
  const third = (bb * pc - bc * pb) / area;
  return [1 - second - third, second, third];
}

function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
