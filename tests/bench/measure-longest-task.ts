import type { Page } from "@playwright/test";

import { readyToTap } from "../browser/support/ready-to-tap.ts";
import { tapFigure } from "../browser/support/tap.ts";

/** Like an ordinary phone beside the machine that measures: so much slower, and of this size. */
const SLOWER = 4;
const PHONE = { width: 390, height: 844 };

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
  const from = await page.evaluate(() => performance.now());
  for (const [down, quality] of [
    [0.36, "Hot"],
    [0.28, "Hard"],
    [0.45, "Tender"],
  ] as const) {
    await tapFigure(page, { across: 0.5, down });
    await page.getByRole("button", { name: new RegExp(`^${quality}`) }).click();
    await page.getByRole("button", { name: "6 of 10", exact: true }).click();
    await page.waitForTimeout(1_000); // the region is lit a moment after the tap
    await page.getByRole("button", { name: "Done" }).click();
    await page.waitForTimeout(1_000);
  }
  await page.getByRole("button", { name: "Add a place by name" }).click();
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type("left calf", { delay: 100 });
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1_500);
  return page.evaluate((start) => {
    const tasks = Reflect.get(globalThis, "longTasks") as { at: number; ms: number }[]; // set above
    return Math.max(0, ...tasks.filter(({ at }) => at >= start).map(({ ms }) => ms));
  }, from);
}
