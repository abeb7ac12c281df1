import type { Page } from "@playwright/test";

import { readyToTap } from "../browser/support/ready-to-tap.ts";

/** What a practice of some size asks of its therapist's patience. */
export type PracticeTimes = {
  /** From choosing the practice in the menu to the first clients on the screen, once its code is there. */
  readonly openMs: number;
  /** From the last letter of a search to its answer. */
  readonly searchMs: number;
  /** The longest task of the main thread meanwhile; 0 if none was longer than 50. */
  readonly longestTaskMs: number;
};

const OPENINGS = 5;

/**
 * Stores a practice of that many clients with 50 maps of 12 spots, and opens its list again and again.
 *
 * @param address - of the folder in which `app/` and `practice/` lie
 */
export async function measurePractice(
  page: Page,
  address: string,
  clients: number,
): Promise<PracticeTimes> {
  await page.goto(`${address}practice/?clients=${clients}&maps=50&spots=12`);
  await page.waitForFunction(() => Reflect.get(globalThis, "isStored") === true, undefined, {
    timeout: 10 * 60_000,
  });
  await page.addInitScript(() => {
    const tasks: { at: number; ms: number }[] = [];
    Reflect.set(globalThis, "longTasks", tasks);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        tasks.push({ at: startTime, ms: duration });
      }
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(`${address}app/`);
  await readyToTap(page);
  await page.waitForTimeout(5_000); // the automatic copy is made at the start

  const from = await page.evaluate(() => performance.now());
  const opened: number[] = [];
  for (let opening = 0; opening <= OPENINGS; opening += 1) {
    await page.evaluate(() => {
      location.hash = "#/about";
    });
    await page.waitForFunction(() => !document.querySelector(".clients"));
    await page.waitForTimeout(500);
    opened.push(
      await page.evaluate(async () => {
        const started = performance.now();
        location.hash = "#/practice";
        while (!document.querySelector(".client-row")) {
          await new Promise((resolve) => {
            requestAnimationFrame(resolve);
          });
        }
        return performance.now() - started;
      }),
    );
  }
  const searched: number[] = [];
  for (const word of ["left calf", "goran 9", "heel"]) {
    await page.getByRole("searchbox").fill(word.slice(0, -1));
    await page.waitForTimeout(1_000);
    const started = await page.evaluate(() => performance.now());
    await page.getByRole("searchbox").fill(word);
    await page.getByText(/clients? found|Nobody found/).waitFor();
    searched.push((await page.evaluate(() => performance.now())) - started);
  }
  const longestTaskMs = await longestTaskSince(page, from);
  const warm = opened.slice(1).toSorted((one, other) => one - other);
  return {
    openMs: warm[Math.floor(warm.length / 2)]!,
    searchMs: Math.max(...searched),
    longestTaskMs,
  };
}

function longestTaskSince(page: Page, instant: number): Promise<number> {
  return page.evaluate((start) => {
    const tasks = Reflect.get(globalThis, "longTasks") as { at: number; ms: number }[]; // set above
    return Math.max(0, ...tasks.filter(({ at }) => at >= start).map(({ ms }) => ms));
  }, instant);
}
