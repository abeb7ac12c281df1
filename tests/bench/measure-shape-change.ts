import type { Page } from "@playwright/test";

import { readyToTap } from "../browser/support/ready-to-tap.ts";
import { watchFrames } from "./watch-frames.ts";

/**
 * Chooses a body in the shape chooser of a fresh page, and then another, when all shapes are loaded.
 *
 * @returns milliseconds from the release of the pointer on the other body to the last frame that the
 *   change drew
 */
export async function measureShapeChange(page: Page, address: string): Promise<number> {
  const watch = await watchFrames(page);
  await page.goto(address);
  await readyToTap(page);
  await page.getByRole("button", { name: "Body shape" }).click();
  await page.getByRole("button", { name: "Feminine", exact: true }).click();
  await page.waitForFunction(() =>
    performance
      .getEntriesByType("resource")
      .some(({ name, duration }) => name.includes("figure-1-shapes") && duration > 0),
  );
  await page.waitForLoadState("networkidle");
  const before = await watch.rest();

  await page.getByRole("button", { name: "Masculine", exact: true }).click();
  await page.waitForFunction(
    (count) => (Reflect.get(globalThis, "drawnFrames") as { count: number }).count > count,
    before.count,
  );
  const { lastAt, releasedAt } = await watch.rest();
  return lastAt - releasedAt;
}
