import type { Figure } from "@/body/figure";
import { leafOfTriangle } from "@/body/leaf-at";
import { regionOfLeaf } from "@/body/region-leaf";
import { touchesMidline } from "@/body/touches-midline";
import type { RegionId, Side } from "@/domain/region";
import type { Work } from "@/lib/work";

/** Where the name of a region is written. */
export type RegionPlace = {
  readonly region: RegionId;
  readonly side: Side;
  /** In its middle, whatever the shape. */
  readonly vertex: number;
  /** Square metres on the neutral figure; on the midline of both halves. */
  readonly area: number;
};

type Sum = { readonly vertices: Set<number>; area: number; x: number; y: number; z: number };

/** So many triangles are gone through before the work may be interrupted. */
const TRIANGLES_AT_ONCE = 500;

/**
 * The middles of all regions, right and left as exact twins, and on the midline of those that touch it:
 * the vertex well inside that is nearest to the mean of the region's skin. `regionCentre` looks for the
 * places farthest from the border, which takes a hundred times as long.
 */
export function* regionPlaces(figure: Figure): Work<readonly RegionPlace[]> {
  const { positions, rightCount, midCount } = figure;
  const sums = yield* sumsOfRight(figure);
  const twin = (v: number) => (v < rightCount ? v + rightCount + midCount : v);
  const isOnLine = (v: number) => v >= rightCount && v < rightCount + midCount;
  const places: RegionPlace[] = [];

  for (const [region, sum] of sums) {
    yield;
    const { area, vertices } = sum;
    const inner = [...vertices].filter((v) => !figure.isHidden[v] && !isShared(v, region));
    const [x, y, z] = [sum.x / area, sum.y / area, sum.z / area];
    const nearest = (among: readonly number[], fromX: number) =>
      among.reduce((best, v) => (square(v, fromX) < square(best, fromX) ? v : best));
    const square = (v: number, fromX: number) =>
      (positions[3 * v]! - fromX) ** 2 +
      (positions[3 * v + 1]! - y) ** 2 +
      (positions[3 * v + 2]! - z) ** 2;

    const vertex = nearest(inner.length > 0 ? inner : [...vertices], x);
    places.push(
      { region, side: "right", vertex, area },
      { region, side: "left", vertex: twin(vertex), area },
    );
    const onLine = inner.filter(isOnLine);
    if (touchesMidline(region) && onLine.length > 0) {
      places.push({ region, side: "midline", vertex: nearest(onLine, 0), area: 2 * area });
    }
  }
  return places;

  function isShared(v: number, region: RegionId): boolean {
    for (const [other, { vertices }] of sums) if (other !== region && vertices.has(v)) return true;
    return false;
  }
}

/** Of each region's right half the vertices, the area, and the mean place times the area. */
function* sumsOfRight(figure: Figure): Work<ReadonlyMap<RegionId, Sum>> {
  const { positions, triangles } = figure;
  const sums = new Map<RegionId, Sum>();
  for (let t = 0; t < triangles.length / 6; t++) {
    if (t % TRIANGLES_AT_ONCE === 0) yield;
    const corners = [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!] as const;
    const region = regionOfLeaf(figure.regionLeaves[leafOfTriangle(figure, t)]!);
    let sum = sums.get(region);
    if (!sum) {
      sum = { vertices: new Set(), area: 0, x: 0, y: 0, z: 0 };
      sums.set(region, sum);
    }
    for (const v of corners) sum.vertices.add(v);
    if (corners.every((v) => figure.isHidden[v])) continue;
    const [a, b, c] = corners.map((v) => 3 * v) as [number, number, number]; // of three
    const [ux, uy, uz] = [0, 1, 2].map((k) => positions[b + k]! - positions[a + k]!);
    const [vx, vy, vz] = [0, 1, 2].map((k) => positions[c + k]! - positions[a + k]!);
    const area =
      Math.hypot(uy! * vz! - uz! * vy!, uz! * vx! - ux! * vz!, ux! * vy! - uy! * vx!) / 2;
    sum.area += area;
    sum.x += (area * (positions[a]! + positions[b]! + positions[c]!)) / 3;
    sum.y += (area * (positions[a + 1]! + positions[b + 1]! + positions[c + 1]!)) / 3;
    sum.z += (area * (positions[a + 2]! + positions[b + 2]! + positions[c + 2]!)) / 3;
  }
  return sums;
}
