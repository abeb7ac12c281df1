import type { Page } from "@playwright/test";

import { readyToTap } from "../browser/support/ready-to-tap.ts";

export type Load = {
  /** From the start of navigation until a tap would be answered. */
  readonly readyMs: number;
  /** Packed bytes of everything asked for until then, the page itself included; 1 kB = 1024 B. */
  readonly wireKb: number;
  /** Of these the figure's. */
  readonly figureKb: number;
  /** What is left on the JavaScript heap after garbage collection; 1 MB = 1024² B. */
  readonly heapMb: number;
};

/** Loads an address into a fresh page and weighs it. The page must mark `fasciamap:ready`. */
export async function measureLoad(page: Page, address: string): Promise<Load> {
  await page.goto(address);
  await readyToTap(page);
  await page.waitForLoadState("networkidle");

  const loaded = await page.evaluate(() => {
    const readyMs = performance.getEntriesByName("fasciamap:ready")[0]!.startTime;
    const files = [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ] as PerformanceResourceTiming[]; // what these two types are
    const asked = files.filter(({ startTime }) => startTime < readyMs);
    const bytes = (some: PerformanceResourceTiming[]) =>
      some.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return {
      readyMs,
      wireKb: bytes(asked) / 1024,
      figureKb:
        bytes(asked.filter(({ name }) => /\/figure-1-(?!shapes)[^/]*\.bin$/.test(name))) / 1024,
    };
  });
  return { ...loaded, heapMb: await heapMb(page) };
}

async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const used = metrics.find(({ name }) => name === "JSHeapUsedSize");
  if (!used) throw new Error("Chromium gave no JSHeapUsedSize");
  return used.value / 1024 ** 2;
}
