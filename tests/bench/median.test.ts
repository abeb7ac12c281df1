import { expect, it } from "vitest";

import { median } from "./median.ts";

it.each([
  ["the middle of an odd number", [3, 1, 20], 3],
  ["the mean of the two middle ones of an even number", [4, 1, 2, 100], 3],
  ["the only one", [7], 7],
])("is %s", (_what, values, middle) => {
  expect(median(values)).toBe(middle);
});

it("is not a number for nothing", () => {
  expect(median([])).toBeNaN();
});
