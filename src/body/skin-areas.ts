import { coveredShares, forEachCoveredPart } from "@/body/covered-parts";
import type { ExtentField } from "@/body/extent-fields";
import type { Figure } from "@/body/figure";
import { leafChooser } from "@/body/leaf-chooser";
import { regionOfLeaf } from "@/body/region-leaf";
import { quadSizes } from "@/body/quad-sizes";
import type { RegionId } from "@/domain/region";
import type { Work } from "@/lib/work";

/** How much of one region an extent covers. */
export type RegionArea = {
  readonly region: RegionId;
  readonly side: "left" | "right";
  /** Square metres. */
  readonly area: number;
};

/** So many quads are measured before the work may be interrupted. */
const QUADS_AT_ONCE = 50;

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
export function* areaOfField(
  figure: Measured,
  positions: Float32Array,
  field: ExtentField,
): Work<number> {
  let sum = 0;
  let measured = 0;
  for (const [quad, values] of field) {
    if (++measured % QUADS_AT_ONCE === 0) yield;
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
export function* areaByRegion(
  figure: Figure,
  positions: Float32Array,
  field: ExtentField,
): Work<RegionArea[]> {
  const half = figure.quads.length / 8;
  // Summed by leaf and side first: a name for each small piece would take longer than the pieces.
  const sums = new Float64Array(2 * figure.regionLeaves.length);
  function add(leaf: number, quad: number, area: number): void {
    sums[2 * leaf + (quad < half ? 0 : 1)]! += area;
  }

  let measured = 0;
  for (const [quad, values] of field) {
    if (++measured % QUADS_AT_ONCE === 0) yield;
    const shares = coveredShares(figure, quad, values);
    if (shares[0] === 0 && shares[1] === 0) continue;
    const whole = [2 * quad, 2 * quad + 1].map((t) => visibleArea(figure, positions, t));
    const choosers = [2 * quad, 2 * quad + 1].map((t) => leafChooser(figure, t));
    const leaves = choosers.map(onlyLeaf);
    for (const part of [0, 1] as const) {
      if (leaves[part] !== null) add(leaves[part]!, quad, shares[part] * whole[part]!);
    }
    if (!leaves.includes(null)) continue;
    forEachCoveredPart(figure, quad, values, (part, share, ...weights) => {
      if (leaves[part] !== null) return;
      add(choosers[part]!(...weights), quad, share * whole[part]!);
    });
  }
  const areas = new Map<string, { region: RegionId; side: "left" | "right"; area: number }>();
  for (const [i, area] of sums.entries()) {
    if (area === 0) continue;
    const region = regionOfLeaf(figure.regionLeaves[i >> 1]!);
    const side = i % 2 === 0 ? "right" : "left";
    const entry = areas.get(`${region} ${side}`);
    if (entry) entry.area += area;
    else areas.set(`${region} ${side}`, { region, side, area });
  }
  return [...areas.values()].toSorted((one, other) => other.area - one.area);
}

/** The field of all the skin there is. */
export function wholeSkin(figure: Pick<Figure, "quads" | "positions">): ExtentField {
  const full = new Map([8, 16, 32].map((size) => [size, new Uint8Array(size * size).fill(255)]));
  return new Map([...quadSizes(figure)].map((size, quad) => [quad, full.get(size)!]));
}

/** The leaf of a whole triangle; null if it has a border. What wins at all corners wins between. */
function onlyLeaf(leafOf: ReturnType<typeof leafChooser>): number | null {
  const leaf = leafOf(1, 0, 0);
  return leafOf(0, 1, 0) === leaf && leafOf(0, 0, 1) === leaf ? leaf : null;
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
