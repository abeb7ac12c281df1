import { describe, expect, it } from "vitest";

import { referralWords } from "@/messages/referral-words";

import { sayIn } from "../support/catalogue";
import { makeReferral } from "../support/make-referral";

describe("referralWords", () => {
  it("says in one sentence what was felt where", () => {
    expect(referralWords(sayIn("en"), makeReferral())).toBe(
      "Side of the right hip → left jaw, warm, 4 of 10, during, lasted a minute",
    );
  });

  it("leaves out what was not said", () => {
    const bare = makeReferral({ words: [], intensity: null, when: null, lasted: null });
    expect(referralWords(sayIn("en"), bare)).toBe("Side of the right hip → left jaw");
  });

  it("names every place, a word of the person's own, and whether the feeling is known", () => {
    const [jaw] = makeReferral().to;
    const to = [jaw!, { ...jaw!, region: "forehead" as const, side: "right" as const }];
    const words = referralWords(
      sayIn("en"),
      makeReferral({ to, ownWord: "fizzy", isKnown: "new" }),
    );
    expect(words).toContain("left jaw and forehead, right side");
    expect(words).toContain("fizzy");
    expect(words).toContain("a new feeling");
  });

  it.each(["de", "es", "fr", "ar"] as const)("has a sentence of its own in %s", (language) => {
    const words = referralWords(sayIn(language), makeReferral());
    expect(words).not.toContain("right");
    expect(words.split(sayIn(language)("list.comma")).length).toBeGreaterThanOrEqual(5);
  });

  it("points the way that Arabic is read", () => {
    const words = referralWords(sayIn("ar"), makeReferral());
    expect(words).toContain("←");
    expect(words).not.toContain("→");
  });
});
