import type { Page } from "@playwright/test";

import { readyToTap } from "../browser/support/ready-to-tap.ts";
import { tapFigure } from "../browser/support/tap.ts";
import { watchFrames } from "./watch-frames.ts";

const DRAG_MS = 2000;
/** Of the canvas: the trunk is about in the middle of it, and so wide and high. */
const TRUNK = { down: 0.36, width: 0.05, height: 0.14 };

/** Turns the bare figure of a fresh page by dragging. Milliseconds a frame. */
export async function measureTurning(page: Page, address: string): Promise<number> {
  const watch = await watchFrames(page);
  await page.goto(address);
  await readyToTap(page);
  await watch.rest();
  return frameWhileDragging(page, watch);
}

/** Paints a spot's area on the trunk of a fresh page by dragging. Milliseconds a frame. */
export async function measurePainting(page: Page, address: string): Promise<number> {
  const watch = await watchFrames(page);
  await page.goto(address);
  await readyToTap(page);
  await tapFigure(page, { across: 0.5, down: TRUNK.down });
  await page.getByText("More about this spot").click();
  await page.getByRole("button", { name: "Paint the area" }).click();
  await page.getByLabel("Brush").waitFor();
  await page.waitForTimeout(1000); // the picture makes room for the bar
  await watch.rest();
  const frameMs = await frameWhileDragging(page, watch);
  await page.locator(".paint-bar").getByRole("button", { name: "Done" }).click();
  await page.getByText("Painted area").waitFor(); // else something else was dragged
  return frameMs;
}

/** Draws waves over the trunk with the mouse button held down. */
async function frameWhileDragging(
  page: Page,
  watch: Awaited<ReturnType<typeof watchFrames>>,
): Promise<number> {
  const box = await page.locator("canvas[data-figure]").boundingBox();
  if (!box) throw new Error("the figure's canvas is not on the page");
  const moveTo = (ms: number) =>
    page.mouse.move(
      box.x + box.width * (0.5 + TRUNK.width * Math.sin(ms / 120)),
      box.y + box.height * (TRUNK.down + TRUNK.height * Math.sin(ms / 900)),
    );
  await moveTo(0);
  await page.mouse.down();
  const before = await watch.frames();
  const start = performance.now();
  for (let ms = 0; ms < DRAG_MS; ms = performance.now() - start) await moveTo(ms);
  const after = await watch.frames();
  await page.mouse.up();
  if (after.count === before.count) throw new Error("nothing was drawn while dragging");
  return (after.now - before.now) / (after.count - before.count);
}
