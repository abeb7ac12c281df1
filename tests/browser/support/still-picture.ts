import type { Page } from "@playwright/test";

/** What lies over the figure's head, a part of its height: a hint's shadow is not drawn twice the same. */
const COVERED = 0.24;

/** The figure's picture once nothing changes in it any more: three in a row are the same. */
export async function stillPicture(page: Page): Promise<string> {
  let before = "";
  let same = 0;
  for (let attempt = 0; attempt < 40; attempt++) {
    const now = (await page.screenshot({ clip: await figureBelowHint(page) })).toString("base64");
    same = now === before ? same + 1 : 0;
    if (same === 2) return now;
    before = now;
    await page.waitForTimeout(500);
  }
  throw new Error("the picture does not come to rest");
}

async function figureBelowHint(page: Page) {
  const box = await page.locator("canvas[data-figure]").boundingBox();
  if (!box) throw new Error("the figure is not on the screen");
  const { x, y, width, height } = box;
  return { x, y: y + height * COVERED, width, height: height * (1 - COVERED) };
}
