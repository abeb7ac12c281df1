import type { Page } from "@playwright/test";

import type { watchFrames } from "./watch-frames.ts";

const DRAG_MS = 2000;
/** Of the canvas: the trunk is about in the middle of it, and so wide and high. */
const TRUNK = { down: 0.36, width: 0.05, height: 0.14 };

/** Draws waves over the trunk with the mouse button held down. Milliseconds a frame. */
export async function frameWhileDragging(
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
