import { describe, expect, it } from "vitest";

import { forgetWrongTries, noteWrongTry, waitAfter, waitLeft } from "@/storage/unlock-tries";

import { fakeKeeping } from "../support/fake-keeping";

describe("the wait after wrong passcodes", () => {
  it("is nothing at first, doubles from the third on, and stays below five minutes", () => {
    expect([0, 1, 2, 3, 4, 5, 20].map(waitAfter)).toEqual([0, 0, 0, 5, 10, 20, 300]);
  });

  it("is kept over a reload, runs down, and is forgotten after the right one", () => {
    fakeKeeping();
    for (let i = 0; i < 4; i += 1) noteWrongTry(1_000_000);
    expect(waitLeft(1_000_000)).toBe(10);
    expect(waitLeft(1_004_000)).toBe(6);
    expect(waitLeft(1_011_000)).toBe(0);
    expect(waitLeft(500_000)).toBe(10); // the clock was set back
    forgetWrongTries();
    expect(waitLeft(1_000_000)).toBe(0);
  });
});
