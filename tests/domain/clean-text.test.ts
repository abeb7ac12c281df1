import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cleanLine, cleanText } from "@/domain/clean-text";

describe("cleanText", () => {
  it.each([
    ["a right-to-left override", "left\u202ethgir", "leftthgir"],
    ["isolates", "\u2066a\u2069", "a"],
    ["a null character", "a\u0000b", "ab"],
    ["a C1 control", "a\u0085b", "ab"],
    ["half a surrogate pair", "a\ud83d b", "a b"],
  ])("takes out %s", (_what, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it("keeps what people write", () => {
    const text = "Żółć ½ — 肩甲骨 שלום 👩🏽‍⚕️ می‌خواهم\n\tsecond line";
    expect(cleanText(text)).toBe(text);
  });

  it("writes every line break as a newline", () => {
    expect(cleanText("a\r\nb\rc\u2028d\u2029e")).toBe("a\nb\nc\nd\ne");
  });

  it("changes nothing the second time, and makes no text longer", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const cleaned = cleanText(text);
        expect(cleanText(cleaned)).toBe(cleaned);
        expect(cleaned.length).toBeLessThanOrEqual(text.length);
      }),
    );
  }, 30_000);
});

describe("cleanLine", () => {
  it("makes one line of several", () => {
    expect(cleanLine("Robin\r\nGrey\tM.")).toBe("Robin Grey M.");
  });
});
