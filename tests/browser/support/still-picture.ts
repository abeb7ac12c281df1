import type { Page } from "@playwright/test";

import { countDifferingPixels } from "./count-differing-pixels.ts";

/** What lies over the figure's head, a part of its height: a hint's shadow is not drawn twice the same. */
const COVERED = 0.24;
/** So many pixels may differ in pictures of one thing: a camera comes to rest a hair from where it was. */
const HAIR = 250;

/** The figure's picture once nothing changes in it any more: three in a row are the same. */
export async function stillPicture(page: Page): Promise<Buffer> {
  let before: Buffer | null = null;
  let same = 0;
  for (let attempt = 0; attempt < 40; attempt++) {
    const now = await page.screenshot({ clip: await figureBelowHint(page) });
    same = before && (await isSamePicture(page, now, before)) ? same + 1 : 0;
    if (same === 2) return now;
    before = now;
    await page.waitForTimeout(200);
  }
  throw new Error("the picture does not come to rest");
}

/** Whether two pictures of the figure show the same; a marker, or a turn by a degree, makes them differ. */
export async function isSamePicture(page: Page, one: Buffer, other: Buffer): Promise<boolean> {
  return one.equals(other) || (await countDifferingPixels(page, one, other)) < HAIR;
}

async function figureBelowHint(page: Page) {
  const box = await page.locator("canvas[data-figure]").boundingBox();
  if (!box) throw new Error("the figure is not on the screen");
  const { x, y, width, height } = box;
  return { x, y: y + height * COVERED, width, height: height * (1 - COVERED) };
}
