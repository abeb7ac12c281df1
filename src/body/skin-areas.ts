import { coveredShares, forEachCoveredPart } from "@/body/covered-parts";
import type { ExtentField } from "@/body/extent-fields";
import type { Figure } from "@/body/figure";
import { leafAt } from "@/body/leaf-at";
import { regionOfLeaf } from "@/body/region-leaf";
import type { RegionId } from "@/domain/region";

/** How much of one region an extent covers. */
export type RegionArea = {
  readonly region: RegionId;
  readonly side: "left" | "right";
  /** Square metres. */
  readonly area: number;
};

type Measured = Pick<Figure, "quads" | "triangles" | "isHidden">;

/**
 * The area of the skin that can be seen, in square metres: mouth, nostrils and the inside of the lids
 * do not count.
 *
 * @param positions - of the shape, metres
 */
export function skinArea(figure: Measured, positions: Float32Array): number {
  let sum = 0;
  for (let t = 0; 3 * t < figure.triangles.length; t++) {
    sum += visibleArea(figure, positions, t);
  }
  return sum;
}

/**
 * The area that an extent covers of the skin that can be seen, in square metres.
 *
 * @param positions - of the shape, metres
 */
export function areaOfField(figure: Measured, positions: Float32Array, field: ExtentField): number {
  let sum = 0;
  for (const [quad, values] of field) {
    const [first, second] = coveredShares(figure, quad, values);
    sum += first * visibleArea(figure, positions, 2 * quad);
    sum += second * visibleArea(figure, positions, 2 * quad + 1);
  }
  return sum;
}

/**
 * The same, split by the regions covered, the largest part first. A region of left and right counts
 * as two, parted at the midline.
 */
export function areaByRegion(
  figure: Figure,
  positions: Float32Array,
  field: ExtentField,
): RegionArea[] {
  const areas = new Map<string, { region: RegionId; side: "left" | "right"; area: number }>();
  const half = figure.quads.length / 8;
  function add(leaf: number, quad: number, area: number): void {
    if (area === 0) return;
    const region = regionOfLeaf(figure.regionLeaves[leaf]!);
    const side = quad < half ? "right" : "left";
    const entry = areas.get(`${region} ${side}`);
    if (entry) entry.area += area;
    else areas.set(`${region} ${side}`, { region, side, area });
  }

  for (const [quad, values] of field) {
    const whole = [2 * quad, 2 * quad + 1].map((t) => visibleArea(figure, positions, t));
    const leaves = [2 * quad, 2 * quad + 1].map((t) => onlyLeaf(figure, t));
    const shares = coveredShares(figure, quad, values);
    for (const part of [0, 1] as const) {
      if (leaves[part] !== null) add(leaves[part]!, quad, shares[part] * whole[part]!);
    }
    if (!leaves.includes(null)) continue;
    forEachCoveredPart(figure, quad, values, (part, share, weights) => {
      if (leaves[part] !== null) return;
      add(leafAt(figure, 2 * quad + part, weights), quad, share * whole[part]!);
    });
  }
  return [...areas.values()].toSorted((one, other) => other.area - one.area);
}

/** The leaf of a whole triangle; null if it has a border. What wins at all corners wins between. */
function onlyLeaf(figure: Figure, triangle: number): number | null {
  const leaf = leafAt(figure, triangle, [1, 0, 0]);
  const isOnly =
    leafAt(figure, triangle, [0, 1, 0]) === leaf && leafAt(figure, triangle, [0, 0, 1]) === leaf;
  return isOnly ? leaf : null;
}

/** Of a triangle, in square metres; 0 if all its corners are hidden. */
function visibleArea(
  { triangles, isHidden }: Measured,
  positions: Float32Array,
  triangle: number,
): number {
  const a = triangles[3 * triangle]!;
  const b = triangles[3 * triangle + 1]!;
  const c = triangles[3 * triangle + 2]!;
  if (isHidden[a] && isHidden[b] && isHidden[c]) return 0;
  const [ux, uy, uz] = edge(positions, a, b);
  const [vx, vy, vz] = edge(positions, a, c);
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}

function edge(positions: Float32Array, from: number, to: number): [number, number, number] {
  return [
    positions[3 * to]! - positions[3 * from]!,
    positions[3 * to + 1]! - positions[3 * from + 1]!,
    positions[3 * to + 2]! - positions[3 * from + 2]!,
  ];
}
