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
 * The contexts that a test opens of the same browser are watched too; of a browser that it launches itself,
 * only if it calls `watchContext` on them.
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
    async ({ browser, context, baseURL }, use) => {
      const { origin } = new URL(baseURL!);
      const watched = [await watchContext(context, origin)];
      const open = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const other = await open(options);
        watched.push(await watchContext(other, origin));
        return other;
      };
      await use();
      browser.newContext = open;
      expect(watched.flatMap((offences) => offences())).toEqual([]);
    },
    { auto: true },
  ],
});
