import { expect, it } from "vitest";

import type { ExtentField } from "@/body/extent-fields";
import { uniteField } from "@/body/unite-fields";

it("keeps of each place what is farthest inside, and leaves the fields as they were", () => {
  const one: ExtentField = new Map([
    [1, Uint8Array.of(1, 200, 128, 7)],
    [2, Uint8Array.of(255, 255, 255, 255)],
  ]);
  const other: ExtentField = new Map([[1, Uint8Array.of(90, 3, 129, 7)]]);
  const before = structuredClone([one, other]);
  const union: ExtentField = new Map();
  for (const field of [one, other, one]) uniteField(union, field);
  expect(union).toEqual(
    new Map([
      [1, Uint8Array.of(90, 200, 129, 7)],
      [2, Uint8Array.of(255, 255, 255, 255)],
    ]),
  );
  expect([one, other]).toEqual(before);
});
