import type { Page } from "@playwright/test";

/**
 * Taps the figure, by touch where the page has a touch screen, else by mouse.
 *
 * @param across - from the left of the canvas, 0–1
 * @param down - from its top, 0–1
 * @param times - how often, as quickly as can be
 */
export async function tapFigure(
  page: Page,
  {
    across,
    down,
    times = 1,
  }: { readonly across: number; readonly down: number; readonly times?: number },
): Promise<void> {
  const box = await page.locator("canvas[data-figure]").boundingBox();
  if (!box) throw new Error("the figure is not on the screen");
  const x = box.x + box.width * across;
  const y = box.y + box.height * down;
  const hasTouch = await page.evaluate(() => navigator.maxTouchPoints > 0);
  for (let tap = 0; tap < times; tap++) {
    if (hasTouch) await page.touchscreen.tap(x, y);
    else await page.mouse.click(x, y);
  }
}
