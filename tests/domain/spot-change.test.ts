import { describe, expect, it } from "vitest";

import { changeSize } from "@/domain/spot-change";

describe("changeSize", () => {
  it("says points and percent", () => {
    expect(changeSize(8, 5)).toEqual({ points: -3, percent: -37, isMuchBetter: true });
    expect(changeSize(4, 6)).toEqual({ points: 2, percent: 50, isMuchBetter: false });
  });

  it("calls two points or a third less much better, and nothing smaller", () => {
    expect(changeSize(8, 6)?.isMuchBetter).toBe(true);
    expect(changeSize(3, 2)?.isMuchBetter).toBe(true);
    expect(changeSize(4, 3)?.isMuchBetter).toBe(false);
    expect(changeSize(9, 8)?.isMuchBetter).toBe(false);
  });

  it("knows no percent of nothing", () => {
    expect(changeSize(0, 3)).toEqual({ points: 3, percent: null, isMuchBetter: false });
  });

  it("says nothing of what was not said both times", () => {
    expect(changeSize(null, 3)).toBeNull();
    expect(changeSize(3, null)).toBeNull();
  });
});
