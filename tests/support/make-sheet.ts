import { makeQuadMesh, type QuadMesh } from "./make-quad-mesh";

/** How a sheet departs from a square grid, in steps of the grid. */
type Uneven = { readonly skew?: number; readonly jitter?: number };

/**
 * A flat sheet of count · count quads in the plane z = 0, from (0, 0) on, split along either diagonal
 * by turns.
 *
 * @param step - the side of a quad, metres
 */
export function makeSheet(
  count: number,
  step: number,
  { skew = 0, jitter = 0 }: Uneven = {},
): QuadMesh {
  const positions: number[] = [];
  const quads: number[] = [];
  let seed = 7;
  const shift = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return jitter * (seed / 2_147_483_647 - 0.5);
  };
  for (let j = 0; j <= count; j++) {
    for (let i = 0; i <= count; i++) {
      positions.push((i + skew * j + shift()) * step, (j + shift()) * step, 0);
    }
  }
  for (let j = 0; j < count; j++) {
    for (let i = 0; i < count; i++) {
      const a = j * (count + 1) + i;
      quads.push(a, a + 1, a + count + 2, a + count + 1);
    }
  }
  return makeQuadMesh(positions, quads, (quad) => quad % 3 === 0);
}

/** The triangle of a sheet in the middle of it. */
export function middleTriangle(count: number): number {
  return 2 * (Math.floor(count / 2) * count + Math.floor(count / 2));
}
