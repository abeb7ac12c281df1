import type { Page } from "@playwright/test";

/** A camera that shows nothing, until the page is loaded anew. */
export async function giveCamera(page: Page): Promise<void> {
  await page.evaluate(() => {
    const nothing = document.createElement("canvas");
    setInterval(() => nothing.getContext("2d")?.fillRect(0, 0, 1, 1), 200); // else it gives no picture
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(nothing.captureStream());
  });
}
