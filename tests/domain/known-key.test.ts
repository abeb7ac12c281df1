import { describe, expect, it } from "vitest";

import { KnownKey, meetKey } from "@/domain/known-key";

const known = KnownKey.parse({
  key: `age1${"q".repeat(58)}`,
  name: "Anna  Quint",
  addedAt: "2026-11-23T10:00:00.000Z",
  isOn: true,
});
const other = `age1${"p".repeat(58)}`;

describe("meetKey", () => {
  it.each([
    ["known", known.key, "Anyone", { kind: "known" }],
    ["new", other, "Ben", { kind: "new" }],
    ["changed", other, " anna quint", { kind: "changed", before: known }],
    [
      "changed, however it is written",
      other,
      "\uff21NNA QUINT",
      { kind: "changed", before: known },
    ],
  ])("finds a key %s", (_what, key, name, meeting) => {
    expect(meetKey([known], { key, name })).toEqual(meeting);
  });
});
