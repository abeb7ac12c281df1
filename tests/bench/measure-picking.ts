import type { Page } from "@playwright/test";

export type Picking = {
  /** Milliseconds for one ray. */
  readonly naiveMs: number;
  readonly oursMs: number;
};

type Report = Picking & { readonly naiveHits: number; readonly ourHits: number };

/**
 * Times the app's picker against three's own raycast on the page made for that.
 *
 * @throws {Error} the two do not hit alike, so that comparing their times would mean nothing
 */
export async function measurePicking(page: Page, address: string): Promise<Picking> {
  await page.goto(address);
  const result = await page.waitForFunction(
    () => Reflect.get(globalThis, "picking") as Report | undefined, // as the page leaves it
  );
  const { naiveMs, oursMs, naiveHits, ourHits } = (await result.jsonValue())!;
  if (naiveHits === 0 || naiveHits !== ourHits) {
    throw new Error(`three hits the figure with ${naiveHits} rays, the picker with ${ourHits}`);
  }
  return { naiveMs, oursMs };
}
