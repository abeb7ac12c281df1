import type { Page } from "@playwright/test";

/** The figure's picture once nothing changes in it any more: two in a row are the same. */
export async function stillPicture(page: Page): Promise<string> {
  let before = "";
  for (let attempt = 0; attempt < 40; attempt++) {
    const now = (await page.locator("canvas[data-figure]").screenshot()).toString("base64");
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(500);
  }
  throw new Error("the picture does not come to rest");
}
