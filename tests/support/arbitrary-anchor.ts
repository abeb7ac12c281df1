import fc from "fast-check";

import { FIGURE_1_TRIANGLES, type Anchor } from "@/domain/anchor";

/** Any anchor as the app makes them: weights of six decimals that sum to 1. */
export const arbitraryAnchor: fc.Arbitrary<Anchor> = fc
  .tuple(
    fc.nat(FIGURE_1_TRIANGLES - 1),
    fc.nat(1_000_000).chain((a) => fc.tuple(fc.constant(a), fc.nat(1_000_000 - a))),
  )
  .map(([triangle, [a, b]]) => ({
    model: "figure-1",
    triangle,
    weights: [a / 1e6, b / 1e6, (1_000_000 - a - b) / 1e6],
  }));
