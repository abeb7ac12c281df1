import { beforeAll, describe, expect, it } from "vitest";

import { setText, type Typeface } from "@/report/set-text";

import { testTypefaces } from "../support/test-typefaces";

let plain: Typeface;
beforeAll(async () => {
  ({ plain } = await testTypefaces());
});

/** A line as it is seen, from left to right: each piece as its letters stand. */
function seen(text: string, base: "ltr" | "rtl" | "auto" = "auto", width = 100): string[] {
  return setText(text, plain, base, width).map((line) =>
    line
      .map(({ drawn, text: read }) =>
        drawn.kind === "letters" ? drawn.glyphs.map((glyph) => glyph.text).join("") : `[${read}]`,
      )
      .join(""),
  );
}

describe("setText", () => {
  it("breaks lines at spaces and after hyphens, and drops the spaces at their ends", () => {
    expect(seen("one two three-four", "ltr", 4.2)).toEqual(["one two", "three-", "four"]);
  });

  it("breaks a word that is longer than a line, and loses no letter", () => {
    const lines = seen("a".repeat(50), "ltr", 5);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join("")).toBe("a".repeat(50));
  });

  it("keeps line breaks and empty lines", () => {
    expect(seen("one\n\ntwo")).toEqual(["one", "", "two"]);
  });

  it("sets Arabic from right to left, and numbers in it from left to right", () => {
    expect(seen("ألم 12 شديد")).toEqual(["ديدش 12 ملأ"]);
  });

  it("sets Latin words in an Arabic sentence where they are read", () => {
    expect(seen("مرحبا hello world", "rtl")).toEqual(["hello world ابحرم"]);
    expect(seen("hello مرحبا", "ltr")).toEqual(["hello ابحرم"]);
  });

  it("turns brackets round in what runs from right to left", () => {
    expect(seen("(ألم)")).toEqual(["(ملأ)"]);
  });

  it("joins Arabic letters: the same letter is drawn otherwise in the middle of a word", () => {
    const glyphsOf = (text: string) =>
      setText(text, plain, "rtl", 100)[0]?.flatMap(({ drawn }) =>
        drawn.kind === "letters" ? drawn.glyphs.map(({ id }) => id) : [],
      ) ?? [];
    expect(new Set(glyphsOf("سسس")).size).toBe(3);
  });

  it("tells apart the characters that share a letter of the font", () => {
    expect(seen("تبنيث").join("")).toBe("ثينبت");
  });

  it("keeps what no font has as it was written, to be drawn as a picture", () => {
    expect(seen("8 → 5 日本")).toEqual(["8 [→] 5 [日本]"]);
  });

  it("drops marks that only direct the writing", () => {
    expect(seen("“\u2068a\u2069”\u200f", "ltr")).toEqual(["“a”"]);
  });
});
