import type { Figure } from "@/body/figure";
import { isSplitAcross } from "@/body/is-split-across";

/** What a quad's distances are interpolated by, in one shape. */
export type QuadLengths = {
  /** Five squared lengths a quad: its four edges, from its first corner on, and its diagonal. */
  readonly squares: Float64Array;
  /** 1 for each quad that `isSplitAcross`. */
  readonly isAcross: Uint8Array;
};

/** The lengths in all quads of a figure in one shape. */
export function quadLengths(
  figure: Pick<Figure, "quads" | "triangles">,
  positions: Float32Array,
): QuadLengths {
  const { quads } = figure;
  const quadCount = quads.length / 4;
  const squares = new Float64Array(5 * quadCount);
  const isAcross = new Uint8Array(quadCount);
  for (let quad = 0; quad < quadCount; quad++) {
    const i = 4 * quad;
    const across = isSplitAcross(figure, quad) ? 1 : 0;
    isAcross[quad] = across;
    for (let edge = 0; edge < 4; edge++) {
      squares[5 * quad + edge] = squared(positions, quads[i + edge]!, quads[i + ((edge + 1) & 3)]!);
    }
    squares[5 * quad + 4] = squared(positions, quads[i + across]!, quads[i + across + 2]!);
  }
  return { squares, isAcross };
}

/**
 * How far the places of a quad are from the middle of a disc, along the skin: squared, and only where
 * that is less than what is there already.
 *
 * On flat skin the squared distance of the place with the weights w from any point is
 * Σ wᵢ dᵢ² − Σ wᵢ wⱼ lᵢⱼ², where d are the corners' distances and l the edges' lengths: exact even
 * where a triangle is larger than the disc. On an edge it depends on that edge alone, so
 * quads that meet agree there.
 *
 * @param corners - the distances of the quad's corners from `at` on, as in `GeodesicDisc`
 * @param size - places along each side of the quad, both ends included: (i, j) is at
 *   u = i / (size - 1), v = j / (size - 1)
 * @param out - row by row, size · size squared metres
 */
export function takeNearer(
  { squares, isAcross }: QuadLengths,
  quad: number,
  corners: Float64Array,
  at: number,
  size: number,
  out: Float64Array,
): void {
  const ab = squares[5 * quad]!;
  const bc = squares[5 * quad + 1]!;
  const cd = squares[5 * quad + 2]!;
  const da = squares[5 * quad + 3]!;
  const diagonal = squares[5 * quad + 4]!;
  const a = corners[at]! * corners[at]!;
  const b = corners[at + 1]! * corners[at + 1]!;
  const c = corners[at + 2]! * corners[at + 2]!;
  const d = corners[at + 3]! * corners[at + 3]!;
  const step = 1 / (size - 1);
  const across = isAcross[quad] === 1;
  for (let j = 0; j < size; j++) {
    const v = j * step;
    const w = 1 - v;
    const row = j * size;
    // Along a row the sum is a square in u, one for each triangle, with the edge's own before u².
    const slopeAB = across
      ? b - a - w * ab + v * (da - diagonal)
      : b - a - ab - v * (ab + bc - diagonal);
    const startAB = across ? w * a + v * d - v * w * da : a + v * (c - b + ab + v * bc - diagonal);
    const slopeCD = across
      ? c - d - cd - w * (cd + bc - diagonal)
      : c - d - v * cd + w * (da - diagonal);
    const startCD = across ? d + w * (b - c + cd + w * bc - diagonal) : w * a + v * d - v * w * da;
    // A row begins in one triangle and ends in the other.
    if (across) {
      takeLess(out, row, step, 0, size - j, ab, slopeAB, startAB);
      takeLess(out, row, step, size - j, size, cd, slopeCD, startCD);
    } else {
      takeLess(out, row, step, 0, j, cd, slopeCD, startCD);
      takeLess(out, row, step, j, size, ab, slopeAB, startAB);
    }
  }
}

/** Of places of a row, those with u = i · step: the square in u, where it is less. */
function takeLess(
  out: Float64Array,
  row: number,
  step: number,
  from: number,
  to: number,
  edge: number,
  slope: number,
  start: number,
): void {
  for (let i = from; i < to; i++) {
    const u = i * step;
    const square = (edge * u + slope) * u + start;
    if (square < out[row + i]!) out[row + i] = square > 0 ? square : 0;
  }
}

function squared(positions: Float32Array, one: number, other: number): number {
  const x = positions[3 * one]! - positions[3 * other]!;
  const y = positions[3 * one + 1]! - positions[3 * other + 1]!;
  const z = positions[3 * one + 2]! - positions[3 * other + 2]!;
  return x * x + y * y + z * z;
}
