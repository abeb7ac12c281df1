import type { Figure } from "@/body/figure";
import { quadSizes } from "@/body/quad-sizes";

/**
 * Where the values of each quad lie in one picture of the whole skin: a square of size · size texels, which
 * is told at the quad's corners and edges too, so that neighbours say the same at their border.
 */
export type HeatLayout = {
  readonly width: number;
  readonly height: number;
  /** Three a quad: the column and the row of its square's first texel, and the square's size. */
  readonly squares: Uint16Array;
};

const WIDTH = 1024;

/**
 * Lays the squares out: half as many places a side as extents have, so some four millimetres apart, which is
 * enough for what is counted and not outlined, and a fourth of the work.
 */
export function makeHeatLayout(figure: Pick<Figure, "quads" | "positions">): HeatLayout {
  const sizes = quadSizes(figure).map((size) => size / 2);
  const squares = new Uint16Array(3 * sizes.length);
  let row = 0;
  for (const size of [16, 8, 4]) {
    let column = 0;
    for (let quad = 0; quad < sizes.length; quad++) {
      if (sizes[quad] !== size) continue;
      if (column === WIDTH) {
        column = 0;
        row += size;
      }
      squares.set([column, row, size], 3 * quad);
      column += size;
    }
    if (column > 0) row += size;
  }
  return { width: WIDTH, height: row, squares };
}
