import type { Page } from "@playwright/test";

import { readyToTap } from "../browser/support/ready-to-tap.ts";
import { tapFigure } from "../browser/support/tap.ts";
import { frameWhileDragging } from "./frame-while-dragging.ts";
import { watchFrames } from "./watch-frames.ts";

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
  await tapFigure(page, { across: 0.5, down: 0.36 });
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
