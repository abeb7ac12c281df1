import type { Page } from "@playwright/test";

/** Resolves when the figure is drawn and a tap on it would place a spot. */
export async function readyToTap(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("fasciamap:ready").length > 0);
}
