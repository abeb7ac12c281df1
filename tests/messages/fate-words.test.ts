import { describe, expect, it } from "vitest";

import { fateLine, fateNumbers } from "@/messages/fate-words";

import { sayIn } from "../support/catalogue";
import { makeSpot } from "../support/make-spot";

const sayEnglish = sayIn("en");
const spot = makeSpot();

describe("fateNumbers", () => {
  it("says both numbers in one line, one where only one was said, nothing where none was", () => {
    expect(fateNumbers(sayEnglish, { before: 8, after: 5 })).toBe("8\u00a0→\u00a05");
    expect(fateNumbers(sayEnglish, { before: 8, after: null })).toBe("8 of 10");
    expect(fateNumbers(sayEnglish, { before: null, after: 0 })).toBe("0 of 10");
    expect(fateNumbers(sayEnglish, { before: null, after: null })).toBe("");
  });
});

describe("fateLine", () => {
  it("names the place, and leaves out what was not said", () => {
    const fate = { fate: "still", spot, earlier: spot } as const;
    expect(fateLine(sayEnglish, { ...fate, before: 8, after: 5 })).toBe(
      "Left shoulder blade, 8\u00a0→\u00a05",
    );
    expect(fateLine(sayEnglish, { ...fate, before: null, after: null })).toBe(
      "Left shoulder blade",
    );
  });
});
