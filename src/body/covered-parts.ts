import { FIELD_EDGE } from "@/body/extent-fields";
import type { Figure } from "@/body/figure";
import { isSplitAcross } from "@/body/is-split-across";

type Quads = Pick<Figure, "quads" | "triangles">;
type Corners = readonly [number, number, number];

/** Told of one small triangle; see `forEachCoveredPart`. */
type Visit = (part: 0 | 1, share: number, a: number, b: number, c: number) => void;

/**
 * Goes through the small triangles into which the places of a field part a quad, and says how much of
 * each lies inside the edge. Each lies in one of the quad's two triangles.
 *
 * @param values - of the quad, as in `ExtentField`
 * @param visit - told which of the quad's two triangles it is, 0 or 1; the covered share of it, where
 *   all small ones together are 1 if they are covered whole; and the weights of the small one's middle
 *   in the three corners, in whole numbers of a common scale. Not told of what is not covered at all
 */
export function forEachCoveredPart(
  figure: Quads,
  quad: number,
  values: Uint8Array,
  visit: Visit,
): void {
  const size = Math.sqrt(values.length);
  const last = size - 1;
  const scale = 3 * last;
  const isAcross = isSplitAcross(figure, quad);
  const corners = cornersInTriangles(figure, quad);
  const weights = new Float64Array(4);

  /** Of a small triangle the three places, and the sums of their columns and of their rows. */
  function visitOne(one: number, two: number, three: number, i: number, j: number): void {
    const inside = insideShare(
      values[one]! - FIELD_EDGE,
      values[two]! - FIELD_EDGE,
      values[three]! - FIELD_EDGE,
    );
    if (inside === 0) return;
    if (isAcross) weighAcross(weights, i, j, scale);
    else weighAlong(weights, i, j, scale);
    // The corner that its triangle lacks has no weight.
    const [a, b, c] = corners[0];
    const isFirst = weights[a]! + weights[b]! + weights[c]! === scale;
    const [d, e, f] = corners[isFirst ? 0 : 1];
    visit(isFirst ? 0 : 1, inside / (last * last), weights[d]!, weights[e]!, weights[f]!);
  }

  for (let j = 0; j < last; j++) {
    for (let i = 0; i < last; i++) {
      const a = j * size + i;
      const b = a + 1;
      const c = a + size + 1;
      const d = a + size;
      if (isAcross) {
        visitOne(a, b, d, 3 * i + 1, 3 * j + 1);
        visitOne(b, c, d, 3 * i + 2, 3 * j + 2);
      } else {
        visitOne(a, b, c, 3 * i + 2, 3 * j + 1);
        visitOne(a, c, d, 3 * i + 1, 3 * j + 2);
      }
    }
  }
}

/** How much of the quad's two triangles lies inside the edge, each 0–1. */
export function coveredShares(figure: Quads, quad: number, values: Uint8Array): [number, number] {
  if (values.every((value) => value >= FIELD_EDGE)) return [1, 1];
  if (values.every((value) => value <= FIELD_EDGE)) return [0, 0];
  const shares: [number, number] = [0, 0];
  forEachCoveredPart(figure, quad, values, (part, share) => {
    shares[part] += share;
  });
  return shares;
}

/** The share of a triangle in which a value that is even across it lies above 0. */
function insideShare(a: number, b: number, c: number): number {
  if (a >= 0 && b >= 0 && c >= 0) return 1;
  if (a <= 0 && b <= 0 && c <= 0) return 0;
  const lone = a > 0 !== b > 0 ? (a > 0 !== c > 0 ? a : b) : c;
  const [one, other] = lone === a ? [b, c] : lone === b ? [a, c] : [a, b];
  const tip = (lone * lone) / ((lone - one) * (lone - other));
  return lone > 0 ? tip : 1 - tip;
}

/** Of each of the two triangles, which of the quad's corners its three are. */
function cornersInTriangles(
  { quads, triangles }: Quads,
  quad: number,
): readonly [Corners, Corners] {
  const own = quads.subarray(4 * quad, 4 * quad + 4);
  const of = (triangle: number): Corners => [
    own.indexOf(triangles[3 * triangle]!),
    own.indexOf(triangles[3 * triangle + 1]!),
    own.indexOf(triangles[3 * triangle + 2]!),
  ];
  return [of(2 * quad), of(2 * quad + 1)];
}

/** The weights of a place in the quad's four corners; i and j count scale steps along u and v. */
function weighAcross(out: Float64Array, i: number, j: number, scale: number): void {
  const isFirst = i + j <= scale;
  out[0] = isFirst ? scale - i - j : 0;
  out[1] = isFirst ? i : scale - j;
  out[2] = isFirst ? 0 : i + j - scale;
  out[3] = isFirst ? j : scale - i;
}

function weighAlong(out: Float64Array, i: number, j: number, scale: number): void {
  const isFirst = i >= j;
  out[0] = isFirst ? scale - i : scale - j;
  out[1] = isFirst ? i - j : 0;
  out[2] = isFirst ? j : i;
  out[3] = isFirst ? 0 : j - i;
}
