import type { Figure } from "@/body/figure";
import { isSplitAcross } from "@/body/is-split-across";
import type { Anchor } from "@/domain/anchor";

const MILLION = 1_000_000;

/** The anchor of a place (u, v) in a quad of the figure, weights of six decimals. */
export function anchorInQuad(
  figure: Pick<Figure, "quads" | "triangles">,
  quad: number,
  u: number,
  v: number,
): Anchor {
  const shares = isSplitAcross(figure, quad) ? sharesAcross(u, v) : sharesAlong(u, v);
  const corners = [...figure.quads.subarray(4 * quad, 4 * quad + 4)];
  const partsOf = (triangle: number) =>
    [0, 1, 2].map((k) => {
      const vertex = figure.triangles[3 * triangle + k]!;
      return Math.round(MILLION * shares[corners.indexOf(vertex)]!);
    });
  const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b);
  const triangle = sum(partsOf(2 * quad)) > MILLION - 3 ? 2 * quad : 2 * quad + 1;
  const parts = partsOf(triangle);
  parts[parts.indexOf(Math.max(...parts))]! += MILLION - sum(parts);
  const [a, b, c] = parts;
  return { model: "figure-1", triangle, weights: [a! / MILLION, b! / MILLION, c! / MILLION] };
}

function sharesAcross(u: number, v: number): readonly number[] {
  return u + v <= 1 ? [1 - u - v, u, 0, v] : [0, 1 - v, u + v - 1, 1 - u];
}

function sharesAlong(u: number, v: number): readonly number[] {
  return u >= v ? [1 - u, u - v, v, 0] : [1 - v, 0, u, v - u];
}
