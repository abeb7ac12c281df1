import { chromium, type Page } from "@playwright/test";

import { chromiumFlags } from "../../scripts/chromium-flags.ts";
import { findChromium } from "../../scripts/find-chromium.ts";

/**
 * Opens a browser that has never seen the page, hands over its one empty page, and closes it.
 *
 * @throws {Error} no Chromium, or the page threw: a measurement of a broken page means nothing
 */
export async function withFreshPage<T>(measure: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chrome or Chromium: tsx scripts/ensure-chromium.ts");
  const browser = await chromium.launch({
    executablePath,
    args: chromiumFlags,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    // tsx wraps named functions in calls of `__name`, also those that are sent into the page.
    await page.addInitScript("globalThis.__name = (named) => named");
    const thrown: Error[] = [];
    page.on("pageerror", (error) => thrown.push(error));
    const measured = await measure(page);
    if (thrown[0]) throw thrown[0];
    return measured;
  } finally {
    await browser.close();
  }
}
