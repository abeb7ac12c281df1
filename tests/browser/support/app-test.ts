import { test as base, expect } from "@playwright/test";

import { watchContext } from "./watch-context.ts";

type Guard = {
  /** Runs by itself around every test. */
  offences: void;
};

/**
 * Playwright's `test`, which also fails a test during which the app broke the content policy,
 * asked another origin for anything, threw, or logged an error.
 *
 * A context that a test opens itself is watched only if the test calls `watchContext` on it.
 */
export const test = base.extend<Guard>({
  offences: [
    async ({ context, baseURL }, use) => {
      const offences = await watchContext(context, new URL(baseURL!).origin);
      await use();
      expect(offences()).toEqual([]);
    },
    { auto: true },
  ],
});
