import { FIELD_EDGE } from "@/body/extent-fields";
import type { Figure } from "@/body/figure";
import { isSplitAcross } from "@/body/is-split-across";

type Quads = Pick<Figure, "quads" | "triangles">;
type Weights = readonly [number, number, number];

/**
 * Goes through the small triangles into which the places of a field part a quad, and says how much of
 * each lies inside the edge. Each lies in one of the quad's two triangles.
 *
 * @param values - of the quad, as in `ExtentField`
 * @param visit - told which of the quad's two triangles it is, 0 or 1; the covered share of it, where
 *   all small ones together are 1 if they are covered whole; and the weights of the small one's middle
 *   in its corners, in whole numbers of a common scale
 */
export function forEachCoveredPart(
  figure: Quads,
  quad: number,
  values: Uint8Array,
  visit: (part: 0 | 1, share: number, weights: Weights) => void,
): void {
  const size = Math.sqrt(values.length);
  const last = size - 1;
  const scale = 3 * last;
  const isAcross = isSplitAcross(figure, quad);
  const corners = cornersInTriangles(figure, quad);

  function visitOne(...places: readonly [number, number, number]): void {
    const share = insideShare(...at(values, places)) / (last * last);
    if (share === 0) return;
    const [i, j] = [sum(places, (place) => place % size), sum(places, (p) => Math.floor(p / size))];
    const weights = isAcross ? weightsAcross(i, j, scale) : weightsAlong(i, j, scale);
    // The corner that the triangle lacks has no weight in it, and only that one lacks in the sum.
    const part = isPart(corners[0], weights, scale) ? 0 : 1;
    const [a, b, c] = corners[part];
    visit(part, share, [weights[a]!, weights[b]!, weights[c]!]);
  }

  for (let j = 0; j < last; j++) {
    for (let i = 0; i < last; i++) {
      const a = j * size + i;
      const [b, c, d] = [a + 1, a + size + 1, a + size];
      if (isAcross) {
        visitOne(a, b, d);
        visitOne(b, c, d);
      } else {
        visitOne(a, b, c);
        visitOne(a, c, d);
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

function at(values: Uint8Array, [a, b, c]: readonly [number, number, number]): Weights {
  return [values[a]! - FIELD_EDGE, values[b]! - FIELD_EDGE, values[c]! - FIELD_EDGE];
}

function sum(places: readonly number[], coordinate: (place: number) => number): number {
  return places.reduce((total, place) => total + coordinate(place), 0);
}

/** Of each of the two triangles, which of the quad's corners its three are. */
function cornersInTriangles(
  { quads, triangles }: Quads,
  quad: number,
): readonly [Weights, Weights] {
  const own = quads.subarray(4 * quad, 4 * quad + 4);
  const of = (triangle: number): Weights => [
    own.indexOf(triangles[3 * triangle]!),
    own.indexOf(triangles[3 * triangle + 1]!),
    own.indexOf(triangles[3 * triangle + 2]!),
  ];
  return [of(2 * quad), of(2 * quad + 1)];
}

function isPart([a, b, c]: Weights, weights: readonly number[], scale: number): boolean {
  return weights[a]! + weights[b]! + weights[c]! === scale;
}

function weightsAcross(i: number, j: number, scale: number): readonly number[] {
  if (i + j <= scale) return [scale - i - j, i, 0, j];
  return [0, scale - j, i + j - scale, scale - i];
}

function weightsAlong(i: number, j: number, scale: number): readonly number[] {
  return i >= j ? [scale - i, i - j, j, 0] : [scale - j, 0, i, j - i];
}
