import type { Page } from "@playwright/test";

import { readyToTap } from "../browser/support/ready-to-tap.ts";
import { watchDrawing } from "../browser/support/watch-drawing.ts";
import { median } from "./median.ts";
import { watchPixels } from "./watch-pixels.ts";

export type Taps = {
  /** From the release of the first tap on the page to changed pixels. */
  readonly firstTapMs: number;
  /** The same for the median of the taps after it, which find the code warmed up. */
  readonly tapMs: number;
  /** WebGL draw calls in 5 seconds in which nothing happens. */
  readonly idleDraws: number;
  /** CSS pixels of the canvas that was tapped. */
  readonly width: number;
  readonly height: number;
};

/** Down the trunk, in parts of the canvas's height, each more than a fingertip from the others. */
const heights = [0.45, 0.4, 0.35, 0.3, 0.25];

/** Loads an address into a fresh page and taps the figure down its middle with the mouse. */
export async function measureTaps(page: Page, address: string): Promise<Taps> {
  const drawing = await watchDrawing(page);
  const changed = await watchPixels(page);
  await page.goto(address);
  await readyToTap(page);
  await firstLook(page, drawing);

  const before = (await drawing()).calls;
  await page.waitForTimeout(5_000);
  const idleDraws = (await drawing()).calls - before;

  const { width, height } = await canvasBox(page);
  const times: number[] = [];
  for (const part of heights) {
    const box = await canvasBox(page);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * part);
    times.push(await changed(part));
    await stillness(page);
  }
  const [firstTapMs = NaN, ...others] = times;
  return { firstTapMs, tapMs: median(others), idleDraws, width, height };
}

/** Resolves when the page has drawn what comes with opening it: nothing for a second, or ten are over. */
async function firstLook(
  page: Page,
  drawing: Awaited<ReturnType<typeof watchDrawing>>,
): Promise<void> {
  let calls = -1;
  for (let second = 0; second < 10; second += 1) {
    const now = (await drawing()).calls;
    if (now === calls) return;
    calls = now;
    await page.waitForTimeout(1_000);
  }
}

async function canvasBox(page: Page) {
  const box = await page.locator("canvas[data-figure]").boundingBox();
  if (!box) throw new Error("the figure's canvas is not on the page");
  return box;
}

/** What follows a tap (writing, opening a sheet) should not be counted to the next. */
async function stillness(page: Page): Promise<void> {
  await page.waitForTimeout(700);
}
