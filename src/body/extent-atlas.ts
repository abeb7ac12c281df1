import type { ExtentField } from "@/body/extent-fields";
import type { Figure } from "@/body/figure";
import { quadSizes } from "@/body/quad-sizes";

/** The channels: every spot's extent as one, and that of the selected spot. */
export const ALL_EXTENTS = 0;
export const SELECTED_EXTENT = 1;
type Channel = typeof ALL_EXTENTS | typeof SELECTED_EXTENT;

/**
 * Extents as a shader reads them (`src/scene/extent-glsl.ts`). Every quad has a square of texels of
 * its own, which is told at the quad's corners and edges too: at borders neighbours say the same.
 */
export type ExtentAtlas = {
  readonly width: number;
  readonly height: number;
  /** Two bytes a texel (RG): the channels, as in `ExtentField`; 0 is far outside. */
  readonly data: Uint8Array;
  /**
   * Four bytes a quad (RGBA), `width` quads a row: the column and the row of its square in steps of 8
   * texels, its size in texels, and a bit for each channel that has anything in it.
   */
  readonly squares: { readonly width: number; readonly height: number; readonly data: Uint8Array };
  /** 1 for each eight rows of texels that changed since they were last taken. */
  readonly isBandTouched: Uint8Array;
};

/** Rows of texels, from the first up to but not including the last. */
export type Rows = { readonly from: number; readonly to: number };

const WIDTH = 1024;
const STEP = 8;
const COLUMNS = WIDTH / STEP;
const SQUARES_WIDTH = 128;

/** An empty atlas for a figure: some 3.6 MB for the real one. */
export function makeExtentAtlas(figure: Pick<Figure, "quads" | "positions">): ExtentAtlas {
  const sizes = quadSizes(figure);
  const squaresHeight = Math.ceil(sizes.length / SQUARES_WIDTH);
  const squares = new Uint8Array(4 * SQUARES_WIDTH * squaresHeight);
  let row = 0;
  // Squares of one size side by side leave no gaps, and go on in the order of the quads, which is
  // one of neighbours: a disc touches few rows.
  for (const size of [32, 16, 8]) {
    let column = 0;
    for (let quad = 0; quad < sizes.length; quad++) {
      if (sizes[quad] !== size) continue;
      if (column === COLUMNS) {
        column = 0;
        row += size / STEP;
      }
      squares.set([column, row, size], 4 * quad);
      column += size / STEP;
    }
    if (column > 0) row += size / STEP;
  }
  const height = STEP * row;
  return {
    width: WIDTH,
    height,
    data: new Uint8Array(2 * WIDTH * height),
    squares: { width: SQUARES_WIDTH, height: squaresHeight, data: squares },
    isBandTouched: new Uint8Array(row),
  };
}

/** Unites an extent with those that a channel has already. */
export function addField(atlas: ExtentAtlas, channel: Channel, field: ExtentField): void {
  const { width, data } = atlas;
  for (const [quad, values] of field) {
    const size = atlas.squares.data[4 * quad + 2]!;
    let row = openSquare(atlas, channel, quad);
    for (let i = 0; i < values.length; i += size, row += 2 * width) {
      for (let k = 0; k < size; k++) {
        if (values[i + k]! > data[row + 2 * k]!) data[row + 2 * k] = values[i + k]!;
      }
    }
  }
}

/**
 * Brings a channel that shows one extent alone up to date with it.
 *
 * @param quads - those that may have changed, as `stamp` returns them
 */
export function showField(
  atlas: ExtentAtlas,
  channel: Channel,
  field: ExtentField,
  quads: Iterable<number> = field.keys(),
): void {
  const { width, data } = atlas;
  for (const quad of quads) {
    const values = field.get(quad);
    if (!values) continue;
    const size = atlas.squares.data[4 * quad + 2]!;
    let row = openSquare(atlas, channel, quad);
    for (let i = 0; i < values.length; i += size, row += 2 * width) {
      for (let k = 0; k < size; k++) data[row + 2 * k] = values[i + k]!;
    }
  }
}

/** Takes all extents out of a channel. */
export function clearExtents(atlas: ExtentAtlas, channel: Channel): void {
  const { data } = atlas.squares;
  for (let i = 3; i < data.length; i += 4) {
    if ((data[i]! & (1 << channel)) === 0) continue;
    const size = data[i - 1]!;
    let row = openSquare(atlas, channel, (i - 3) / 4);
    for (let j = 0; j < size; j++, row += 2 * atlas.width) {
      for (let k = 0; k < size; k++) atlas.data[row + 2 * k] = 0;
    }
    data[i]! &= ~(1 << channel);
  }
}

/**
 * The rows of texels that changed since this was last called, to be sent to the graphics card; if
 * there are any, the squares may have changed too.
 */
export function takeTouchedRows({ isBandTouched }: ExtentAtlas): Rows[] {
  const rows: Rows[] = [];
  for (let band = 0; band < isBandTouched.length; band++) {
    if (!isBandTouched[band]) continue;
    const from = STEP * band;
    while (isBandTouched[band]) isBandTouched[band++] = 0;
    rows.push({ from, to: STEP * band });
  }
  return rows;
}

/** Notes that a quad's square changes, and says where its first byte of the channel is. */
function openSquare(
  { width, squares, isBandTouched }: ExtentAtlas,
  channel: Channel,
  quad: number,
) {
  const column = squares.data[4 * quad]!;
  const row = squares.data[4 * quad + 1]!;
  const bands = squares.data[4 * quad + 2]! / STEP;
  squares.data[4 * quad + 3]! |= 1 << channel;
  for (let band = row; band < row + bands; band++) isBandTouched[band] = 1;
  return 2 * STEP * (row * width + column) + channel;
}
