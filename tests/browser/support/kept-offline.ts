import { expect, type Page } from "@playwright/test";

/** Resolves when all files of the app are kept, so that it works without a network. */
export async function keptOffline(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName("fasciamap:kept").length), {
      timeout: 30_000,
    })
    .toBeGreaterThan(0);
}
