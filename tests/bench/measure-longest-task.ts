import type { Page } from "@playwright/test";

import { readyToTap } from "../browser/support/ready-to-tap.ts";

/** Like an ordinary phone beside the machine that measures: so much slower, and of this size. */
const SLOWER = 4;
const PHONE = { width: 390, height: 844 };
/** How long a press lasts, in milliseconds. */
const PRESS_MS = 80;

/**
 * Marks three spots with quality and intensity and one by name, on a fresh page and a main thread that is
 * slowed down.
 *
 * @returns the longest task of the main thread from the first tap on, in milliseconds; 0 if none was
 *   longer than 50. What the graphics process does, here in software, is no task of it, but waiting for
 *   that is
 */
export async function measureLongestTask(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const tasks: { at: number; ms: number }[] = [];
    Reflect.set(globalThis, "longTasks", tasks);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        tasks.push({ at: startTime, ms: duration });
      }
    }).observe({ type: "longtask", buffered: true });
  });
  const session = await page.context().newCDPSession(page);
  await page.setViewportSize(PHONE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });

  await page.goto(address);
  await readyToTap(page);
  await page.waitForTimeout(3_000); // the first look at the page, before one taps
  const canvas = await page.locator("canvas[data-figure]").boundingBox();
  if (!canvas) throw new Error("the figure is not on the screen");
  const from = await page.evaluate(() => performance.now());
  for (const [down, quality] of [
    [0.36, "Hot"],
    [0.28, "Hard"],
    [0.45, "Tender"],
  ] as const) {
    await touch(page, { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height * down });
    await press(page, quality);
    await press(page, "6 of 10");
    await page.waitForTimeout(1_000); // the region is lit a moment after the tap
    await press(page, "Done");
    await page.waitForTimeout(1_000);
  }
  await press(page, "Add a place by name");
  await page.waitForTimeout(1_000);
  await page.keyboard.type("left calf", { delay: 100 });
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1_500);
  return page.evaluate((start) => {
    const tasks = Reflect.get(globalThis, "longTasks") as { at: number; ms: number }[]; // set above
    return Math.max(0, ...tasks.filter(({ at }) => at >= start).map(({ ms }) => ms));
  }, from);
}

/**
 * Presses the button that says so. Finding it by its role would be a long task by itself: that one names
 * every button of the page, and the main thread is slowed down for it too.
 */
async function press(page: Page, name: string) {
  const find = () =>
    page.evaluate((text) => {
      const button = [...document.querySelectorAll("button")].find((one) =>
        (one.ariaLabel ?? one.textContent).includes(text),
      );
      const box = button?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, name);
  let place = await find();
  for (let tries = 0; !place && tries < 100; tries += 1) {
    await page.waitForTimeout(100);
    place = await find();
  }
  if (!place) throw new Error(`There is no button "${name}"`);
  await touch(page, place);
}

/** A finger stays on the glass for a moment: what it starts and what it ends are answered one by one. */
async function touch(page: Page, { x, y }: { readonly x: number; readonly y: number }) {
  await page.mouse.move(x, y);
  await page.mouse.click(x, y, { delay: PRESS_MS });
}
