import { describe, expect, it } from "vitest";

import type { Spot } from "@/domain/spot";
import { sheetKey, type TypedDigit } from "@/features/mark/sheet-key";

const letters = { hot: "h", hard: "a", tender: "t" };
const blank: Pick<Spot, "qualities"> = { qualities: [] };

/** What keys, each so many milliseconds after the one before, say of a blank spot's strength. */
function strengthAfter(...typed: readonly (readonly [key: string, after: number])[]) {
  let [now, digit]: [number, TypedDigit] = [0, null];
  let intensity: number | null | undefined;
  for (const [key, after] of typed) {
    now += after;
    const said = sheetKey(key, blank, letters, digit, now);
    digit = said?.digit ?? null;
    intensity = said?.as.intensity;
  }
  return intensity;
}

describe("sheetKey", () => {
  it("chooses a quality by its letter, capital or not, in the order in which they are asked", () => {
    const spot = { qualities: ["tender"] } as const;
    expect(sheetKey("H", spot, letters, null, 0)?.as).toEqual({ qualities: ["hot", "tender"] });
  });

  it("unchooses a quality that is chosen", () => {
    const spot = { qualities: ["hot", "hard"] } as const;
    expect(sheetKey("a", spot, letters, null, 0)?.as).toEqual({ qualities: ["hot"] });
  });

  it.each(["0", "7", "9"])("takes the digit %s for how strong", (key) => {
    expect(strengthAfter([key, 0])).toBe(Number(key));
  });

  it("takes the digits of Arabic and Persian keyboards", () => {
    expect(strengthAfter(["٧", 0])).toBe(7);
    expect(strengthAfter(["۱", 0], ["۰", 100])).toBe(10);
  });

  it("makes a ten of 1 and 0 in quick succession, and of nothing else", () => {
    expect(strengthAfter(["1", 0], ["0", 999])).toBe(10);
    expect(strengthAfter(["1", 0], ["0", 1000])).toBe(0);
    expect(strengthAfter(["2", 0], ["0", 100])).toBe(0);
    expect(strengthAfter(["1", 0], ["h", 100], ["0", 100])).toBe(0);
    expect(strengthAfter(["1", 0], ["0", 100], ["0", 100])).toBe(0);
  });

  it.each(["Enter", "x", "F1", "Tab", "10", ""])("leaves the key %j alone", (key) => {
    expect(sheetKey(key, blank, letters, null, 0)).toBeNull();
  });
});
