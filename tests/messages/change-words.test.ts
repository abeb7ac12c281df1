import { describe, expect, it } from "vitest";

import { changeWords } from "@/messages/change-words";

import { sayIn } from "../support/catalogue";

const say = sayIn("en");
const words = (
  outcome: "gone" | "softer" | "same" | "worse",
  before: number | null,
  after: number | null,
) => changeWords(say, { outcome, before, after }).replaceAll("\u00a0", " ");

describe("changeWords", () => {
  it("says a change in words and number", () => {
    expect(words("softer", 8, 5)).toBe("Softer, 8 → 5, 3 points less (37 %)");
    expect(words("worse", 4, 5)).toBe("Worse, 4 → 5, 1 point more (25 %)");
    expect(words("gone", 6, 0)).toBe("Gone, 6 → 0, 6 points less (100 %)");
    expect(words("same", 6, 6)).toBe("The same, still 6 of 10");
  });

  it("says no share of nothing", () => {
    expect(words("worse", 0, 2)).toBe("Worse, 0 → 2, 2 points more");
  });

  it("says what is known where a number was not said", () => {
    expect(words("softer", null, 2)).toBe("Softer, now 2 of 10");
    expect(words("softer", 7, null)).toBe("Softer, was 7 of 10");
    expect(words("same", null, null)).toBe("The same");
  });

  it("does not leave the order of two numbers to the direction of writing", () => {
    const arabic = changeWords(sayIn("ar"), { outcome: "softer", before: 8, after: 5 });
    expect(arabic).toContain("من 8 إلى 5");
    expect(arabic).not.toContain("→");
  });
});
