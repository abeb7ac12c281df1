import { expect, it } from "vitest";

import { joinBytes } from "@/lib/join-bytes";

it("puts bytes one after another, and nothing is no bytes", () => {
  const parts = [new Uint8Array([1, 2]), new Uint8Array(), new Uint8Array([3])];
  expect(joinBytes(parts)).toEqual(new Uint8Array([1, 2, 3]));
  expect(joinBytes([])).toEqual(new Uint8Array());
});
