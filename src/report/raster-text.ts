/** A picture of a word, of the height of a line: so much ink at each place. */
export type Raster = {
  /** 0 is black, 255 the paper; by rows from the top. */
  readonly grey: Uint8Array;
  readonly columns: number;
  readonly rows: number;
  /** In ems. */
  readonly width: number;
  /** From its lower edge up to the line on which letters stand, in ems. */
  readonly below: number;
  /** In ems. */
  readonly height: number;
};

/** Pixels to an em: sharp in print at the sizes of a report. */
const EM = 48;
const HEIGHT = 1.5;
const BELOW = 0.4;
/** Longer ones would make the file large: a note in such letters is broken at its spaces long before. */
const WIDEST = 60;

/**
 * A word in the fonts that this device has, for letters that none of ours has.
 *
 * @returns `null` where there is no canvas to draw on
 */
export function rasterText(text: string, isStrong: boolean): Raster | null {
  if (typeof OffscreenCanvas === "undefined") return null;
  const font = `${isStrong ? 700 : 400} ${EM}px sans-serif`;
  const ruler = new OffscreenCanvas(1, 1).getContext("2d");
  if (!ruler) return null;
  ruler.font = font;
  const width = Math.min(WIDEST, Math.max(0.1, ruler.measureText(text).width / EM));
  const columns = Math.ceil(width * EM);
  const rows = HEIGHT * EM;
  const context = new OffscreenCanvas(columns, rows).getContext("2d");
  if (!context) return null;
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, columns, rows);
  context.fillStyle = "#000000";
  context.font = font;
  context.fillText(text, 0, rows - BELOW * EM);
  const { data } = context.getImageData(0, 0, columns, rows);
  const grey = new Uint8Array(columns * rows);
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3);
    grey[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return { grey, columns, rows, width, below: BELOW, height: HEIGHT };
}
