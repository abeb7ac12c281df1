import { expect, it } from "vitest";

import { isIdle } from "@/app/is-idle";

it("takes a device for left alone after the minutes that were chosen, and later while something is under way", () => {
  expect(isIdle(5 * 60_000 - 1, 5, false)).toBe(false);
  expect(isIdle(5 * 60_000, 5, false)).toBe(true);
  expect(isIdle(5 * 60_000, 5, true)).toBe(false);
  expect(isIdle(20 * 60_000, 5, true)).toBe(true);
});
