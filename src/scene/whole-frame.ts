import { SLOPE } from "@/scene/field-of-view";

/**
 * What the whole view must show, in metres: as much of a small body's surroundings as of the neutral one's, and of a
 * broad or tall body more, with a little air beside it, and above its head and below its soles.
 */
const FRAME = { width: 0.84, height: 1.72, beside: 0.05, beyond: 0.03 };
/** What the hint above and the buttons below cover of the picture, and the air above where there is no hint, in CSS pixels. */
export const COVERED = { above: 58, below: 66 };
const AIR = 18;

/** What is left free above the figure, in CSS pixels. */
export function freeAbove(hasHint: boolean): number {
  return hasHint ? COVERED.above : AIR;
}

/** A figure lower than this, in CSS pixels, is too small to be read: what is said of it lies over its legs then. */
const LEAST_HEIGHT = 200;

/** From where the whole figure is seen; all in metres. */
export type WholeFrame = {
  /** Of the eye from the figure. */
  readonly distance: number;
  /** The height at which the eye looks, so that the figure lies between the hint and the buttons. */
  readonly middle: number;
  /** How much is seen from below the soles to above the head, and the middle of it. */
  readonly bodyHeight: number;
  readonly bodyMiddle: number;
};

/**
 * Finds from where a whole figure is seen, whatever its build.
 *
 * @param reach - how far the figure reaches to either side, in metres
 * @param height - how tall it is, in metres
 * @param picture - the canvas, in CSS pixels; one too low for the figure between hint and buttons shows it under these
 * @param hasHint - whether something is said above the figure
 * @param saidBelow - the height of what is said above the buttons, in CSS pixels; spared if the figure stays large enough
 */
export function wholeFrame(
  reach: number,
  height: number,
  picture: { readonly width: number; readonly height: number },
  hasHint = true,
  saidBelow = 0,
): WholeFrame {
  const above = freeAbove(hasHint);
  const pixelsHigh = Math.max(picture.height, 1);
  const slopeAcross = SLOPE * (picture.width / pixelsHigh);
  const isSpared = pixelsHigh - above - COVERED.below - saidBelow >= LEAST_HEIGHT;
  const below = COVERED.below + (isSpared ? saidBelow : 0);
  const free = Math.max(0.4, 1 - (above + below) / pixelsHigh);
  const halfWidth = Math.max(FRAME.width / 2, reach + FRAME.beside);
  const bodyHeight = Math.max(FRAME.height, height + 2 * FRAME.beyond);
  const bodyMiddle = bodyHeight / 2 - FRAME.beyond;
  const distance = Math.max(bodyHeight / free / 2 / SLOPE, halfWidth / slopeAcross);
  const lift = ((below - above) * SLOPE * distance) / pixelsHigh;
  return { distance, middle: bodyMiddle - lift, bodyHeight, bodyMiddle };
}
