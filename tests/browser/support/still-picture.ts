import type { Page } from "@playwright/test";

/** The figure's picture once nothing changes in it any more: three in a row are the same. */
export async function stillPicture(page: Page): Promise<string> {
  let before = "";
  let same = 0;
  for (let attempt = 0; attempt < 40; attempt++) {
    const now = (await page.locator("canvas[data-figure]").screenshot()).toString("base64");
    same = now === before ? same + 1 : 0;
    if (same === 2) return now;
    before = now;
    await page.waitForTimeout(500);
  }
  throw new Error("the picture does not come to rest");
}
