import { SLOPE } from "@/scene/field-of-view";

/**
 * What the whole view must show, in metres: as much of a small body's surroundings as of the neutral one's, and of a
 * broad or tall body more, with a little air beside it, and above its head and below its soles.
 */
const FRAME = { width: 0.84, height: 1.72, beside: 0.05, beyond: 0.03 };
/** What the hint above and the buttons below cover of the picture, in CSS pixels. */
export const COVERED = { above: 58, below: 66 };
/**
 * What the buttons at the right cover, in CSS pixels, and how wide a picture is that spares it: in a narrower one a
 * broad body would get too small to be tapped, and its hand goes below them.
 */
export const BUTTONS = { width: 66, spareFrom: 440 };

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
 */
export function wholeFrame(
  reach: number,
  height: number,
  picture: { readonly width: number; readonly height: number },
): WholeFrame {
  const pixelsHigh = Math.max(picture.height, 1);
  const slopeAcross = SLOPE * (picture.width / pixelsHigh);
  const buttons = picture.width >= BUTTONS.spareFrom ? BUTTONS.width : 0;
  const slopeBeside = SLOPE * ((picture.width - 2 * buttons) / pixelsHigh);
  const free = Math.max(0.4, 1 - (COVERED.above + COVERED.below) / pixelsHigh);
  const halfWidth = Math.max(FRAME.width / 2, reach + FRAME.beside);
  const bodyHeight = Math.max(FRAME.height, height + 2 * FRAME.beyond);
  const bodyMiddle = bodyHeight / 2 - FRAME.beyond;
  const distance = Math.max(
    bodyHeight / free / 2 / SLOPE,
    halfWidth / slopeAcross,
    reach / slopeBeside,
  );
  const lift = ((COVERED.below - COVERED.above) * SLOPE * distance) / pixelsHigh;
  return { distance, middle: bodyMiddle - lift, bodyHeight, bodyMiddle };
}
