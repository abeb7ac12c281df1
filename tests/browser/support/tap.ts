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
  if (times > 1) await tapQuickly(page, { x, y, times, hasTouch });
  else if (hasTouch) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
}

/** Sends all taps at once: however busy the page is, they are a moment apart. */
async function tapQuickly(
  page: Page,
  { x, y, times, hasTouch }: { x: number; y: number; times: number; hasTouch: boolean },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const mouse = { x, y, button: "left", clickCount: 1 } as const;
  const sent: Promise<unknown>[] = [];
  for (let tap = 0; tap < times; tap++) {
    if (hasTouch) {
      sent.push(
        session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] }),
        session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] }),
      );
    } else {
      sent.push(
        session.send("Input.dispatchMouseEvent", { type: "mousePressed", ...mouse }),
        session.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...mouse }),
      );
    }
  }
  await Promise.all(sent);
  await session.detach();
}
