import type { Figure } from "@/body/figure";
import { leafAt, leafOfTriangle } from "@/body/leaf-at";
import { mirrorAnchor } from "@/body/mirror-anchor";
import { regionOfLeaf } from "@/body/region-leaf";
import type { Point } from "@/body/skin";
import { MIDLINE_HALF_WIDTH, touchesMidline } from "@/body/touches-midline";
import type { Anchor } from "@/domain/anchor";
import type { RegionId, Side } from "@/domain/region";

/** Thrown when a region is asked for on the midline that it does not touch. */
export class NotAtMidline extends Error {
  override readonly name = "NotAtMidline";
}

/** Of the greatest distance to the border, so much is still "well inside". */
const DEEP_ENOUGH = 0.7;

/**
 * A place well inside a region, for one who names a place instead of tapping it.
 *
 * It is the triangle nearest to the region's middle among those that are far from its border; on
 * the midline, the middle of the line. It can always be seen, and left and right are exact twins.
 *
 * @throws {NotAtMidline} `side` is "midline" and the region does not touch it
 */
export function regionCentre(figure: Figure, region: RegionId, side: Side): Anchor {
  if (side === "midline" && !touchesMidline(region)) {
    throw new NotAtMidline(`${region} does not touch the midline`);
  }
  const triangles = rightTrianglesOf(figure, region);
  if (side === "midline") return midlineCentre(figure, region, triangles);
  const right: Anchor = {
    model: figure.model,
    triangle: deepestTriangle(figure, triangles),
    weights: [0.333334, 0.333333, 0.333333],
  };
  return side === "right" ? right : mirrorAnchor(figure, right);
}

function rightTrianglesOf(figure: Figure, region: RegionId): number[] {
  const { regionLeaves, regionIds, triangles } = figure;
  const isIn = regionLeaves.map((leaf) => regionOfLeaf(leaf) === region);
  // A leaf that none of its corners has, a triangle is not in: most need no closer look.
  const mayBeIn = (vertex: number) =>
    isIn[regionIds[3 * vertex]!] ||
    isIn[regionIds[3 * vertex + 1]!] ||
    isIn[regionIds[3 * vertex + 2]!];
  const half = triangles.length / 6;
  const found: number[] = [];
  for (let t = 0; t < half; t++) {
    const i = 3 * t;
    if (!mayBeIn(triangles[i]!) && !mayBeIn(triangles[i + 1]!) && !mayBeIn(triangles[i + 2]!))
      continue;
    if (isIn[leafOfTriangle(figure, t)]) found.push(t);
  }
  return found;
}

function deepestTriangle(figure: Figure, inside: readonly number[]): number {
  const border = borderPoints(figure, inside);
  const { triangles, isHidden } = figure;
  const places: { triangle: number; point: Point; depth: number }[] = [];
  let deepest = 0;
  for (const t of inside) {
    const [a, b, c] = [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!];
    if (isHidden[a] || isHidden[b] || isHidden[c]) continue;
    const point = meanPoint(figure, [a, b, c]);
    if (Math.abs(point[0]) <= MIDLINE_HALF_WIDTH) continue;
    // What is known to lie too near to the border already is not measured to the end.
    const depth = Math.sqrt(leastSquare(border, point, (DEEP_ENOUGH * deepest) ** 2));
    deepest = Math.max(deepest, depth);
    places.push({ triangle: t, point, depth });
  }
  const middle = mean(places.map((place) => place.point));
  return nearest(
    places.filter((place) => place.depth >= DEEP_ENOUGH * deepest),
    middle,
  ).triangle;
}

/** Where the vertices are that other triangles have too, or that cannot be seen: x, y and z of each. */
function borderPoints({ triangles, isHidden, positions }: Figure, inside: readonly number[]) {
  // A vertex that has more triangles than there are inside has others.
  const others = new Int16Array(isHidden.length);
  for (let i = 0; i < triangles.length; i++) others[triangles[i]!]!++;
  const all = new Set<number>();
  for (const t of inside) {
    for (let i = 3 * t; i < 3 * t + 3; i++) {
      others[triangles[i]!]!--;
      all.add(triangles[i]!);
    }
  }
  const points: number[] = [];
  for (const v of all) {
    if (others[v]! <= 0 && !isHidden[v]) continue;
    points.push(positions[3 * v]!, positions[3 * v + 1]!, positions[3 * v + 2]!);
  }
  return new Float64Array(points);
}

/** The square of the distance to the nearest of some points, or to the first that is nearer than `enough`. */
function leastSquare(points: Float64Array, [x, y, z]: Point, enough: number): number {
  let least = Infinity;
  for (let i = 0; i < points.length; i += 3) {
    const dx = points[i]! - x;
    const dy = points[i + 1]! - y;
    const dz = points[i + 2]! - z;
    const square = dx * dx + dy * dy + dz * dz;
    if (square < least) least = square;
    if (least < enough) return least;
  }
  return least;
}

function midlineCentre(figure: Figure, region: RegionId, triangles: readonly number[]): Anchor {
  const { rightCount, midCount } = figure;
  const isOnLine = (v: number) =>
    v >= rightCount && v < rightCount + midCount && !figure.isHidden[v];
  const places = triangles.flatMap((triangle) => {
    const corners = cornersOf(figure, triangle);
    const onLine = corners.filter(isOnLine);
    const [a, b, c] = corners.map((v) => (isOnLine(v) ? 1 : 0));
    const isIn =
      onLine.length === 2 &&
      regionOfLeaf(figure.regionLeaves[leafAt(figure, triangle, [a!, b!, c!])]!) === region;
    if (!isIn) return [];
    const weights = [a! / 2, b! / 2, c! / 2] as const;
    return [{ triangle, weights, point: meanPoint(figure, onLine) }];
  });
  const { triangle, weights } = nearest(places, mean(places.map((place) => place.point)));
  return { model: figure.model, triangle, weights };
}

function nearest<Place extends { readonly point: Point }>(
  places: readonly Place[],
  to: Point,
): Place {
  return places.reduce((best, place) =>
    distance(place.point, to) < distance(best.point, to) ? place : best,
  );
}

function cornersOf({ triangles }: Figure, t: number): [number, number, number] {
  return [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!];
}

function meanPoint({ positions }: Figure, vertices: readonly number[]): Point {
  return mean(
    vertices.map((v) => [positions[3 * v]!, positions[3 * v + 1]!, positions[3 * v + 2]!]),
  );
}

function mean(points: readonly Point[]): Point {
  const sum: [number, number, number] = [0, 0, 0];
  for (const point of points) for (const axis of [0, 1, 2] as const) sum[axis] += point[axis];
  return [sum[0] / points.length, sum[1] / points.length, sum[2] / points.length];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
