import { describe, expect, it } from "vitest";

import { tabSeparated } from "@/lib/tab-separated";

describe("tabSeparated", () => {
  it("parts cells by tabs and rows by line breaks", () => {
    expect(
      tabSeparated([
        ["place", "strength"],
        ["left calf", "7"],
      ]),
    ).toBe("place\tstrength\nleft calf\t7");
  });

  it("keeps tabs and line breaks of a note from parting anything", () => {
    expect(tabSeparated([["one\ttwo\r\nthree\u2028four"]])).toBe("one two three four");
  });

  it.each(["=1+1", "+SUM(A1)", "-cmd|x", "@now", " =1+1", "＝1"])(
    "lets no spreadsheet reckon with %j",
    (text) => {
      expect(tabSeparated([[text]])).toBe(`'${text}`);
    },
  );

  it.each(["-3", "+2", "-1.5", "-1,5", "2026-01-01", "a = b"])("leaves %j as it is", (text) => {
    expect(tabSeparated([[text]])).toBe(text);
  });
});
