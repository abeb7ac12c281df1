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
  const isIn = figure.regionLeaves.map((leaf) => regionOfLeaf(leaf) === region);
  const half = figure.triangles.length / 6;
  const triangles: number[] = [];
  for (let t = 0; t < half; t++) if (isIn[leafOfTriangle(figure, t)]) triangles.push(t);
  return triangles;
}

function deepestTriangle(figure: Figure, triangles: readonly number[]): number {
  const border = borderVertices(figure, triangles);
  const places = triangles
    .filter((t) => cornersOf(figure, t).every((v) => !figure.isHidden[v]))
    .map((triangle) => {
      const point = meanPoint(figure, cornersOf(figure, triangle));
      const depth = Math.min(...border.map((v) => distance(point, meanPoint(figure, [v]))));
      return { triangle, point, depth };
    })
    .filter(({ point }) => Math.abs(point[0]) > MIDLINE_HALF_WIDTH);
  const deepest = Math.max(...places.map((place) => place.depth));
  const middle = mean(places.map((place) => place.point));
  return nearest(
    places.filter((place) => place.depth >= DEEP_ENOUGH * deepest),
    middle,
  ).triangle;
}

/** The vertices of those triangles that other triangles have too, or that cannot be seen. */
function borderVertices(figure: Figure, triangles: readonly number[]): number[] {
  const isOther = figure.isHidden.slice();
  const inside = new Set(triangles);
  for (let t = 0; 3 * t < figure.triangles.length; t++) {
    if (!inside.has(t)) for (const v of cornersOf(figure, t)) isOther[v] = 1;
  }
  const all = new Set(triangles.flatMap((t) => cornersOf(figure, t)));
  return [...all].filter((v) => isOther[v]);
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
