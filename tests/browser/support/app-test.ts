import { test as base, expect } from "@playwright/test";

import { keptOffline } from "./kept-offline.ts";
import { watchContext } from "./watch-context.ts";

type Guard = {
  /** Runs by itself before every test where `OFFLINE` is set: all that follows is without a network. */
  withoutNetwork: void;
  /** Runs by itself around every test. */
  offences: void;
};

/**
 * Playwright's `test`, which also fails a test during which the app broke the content policy,
 * asked another origin for anything, threw, or logged an error.
 *
 * A context that a test opens itself is watched only if the test calls `watchContext` on it.
 *
 * With `OFFLINE=1` the app is loaded once before each test, on a screen where nothing is marked, and the
 * network is off from then on.
 */
export const test = base.extend<Guard>({
  withoutNetwork: [
    async ({ context, offences: _watched }, use) => {
      if (process.env["OFFLINE"]) {
        const page = await context.newPage();
        await page.goto("./#/about");
        await keptOffline(page);
        await page.close();
        await context.setOffline(true);
      }
      await use();
    },
    { auto: true },
  ],
  offences: [
    async ({ context, baseURL }, use) => {
      const offences = await watchContext(context, new URL(baseURL!).origin);
      await use();
      expect(offences()).toEqual([]);
    },
    { auto: true },
  ],
});
