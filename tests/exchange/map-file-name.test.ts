import { describe, expect, it } from "vitest";

import { mapFileName } from "@/exchange/map-file-name";

describe("mapFileName", () => {
  it("is the day on the device's calendar", () => {
    expect(mapFileName(new Date(2026, 10, 3, 23, 59))).toBe("fasciamap-2026-11-03.fasciamap");
  });
});
