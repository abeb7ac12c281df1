import { describe, expect, it } from "vitest";

import { sayIn } from "../support/catalogue";
import { foundWords, lastedWords } from "@/messages/hold-words";

const say = sayIn("en");

describe("the words of a hold", () => {
  it.each([
    [0, "0 s"],
    [45, "45 s"],
    [120, "2 min"],
    [125, "2 min 5 s"],
  ])("say how long %i seconds are", (seconds, words) => {
    expect(lastedWords(say, seconds)).toBe(words);
  });

  it("say what was found, and how it let go", () => {
    expect(foundWords(say, { found: ["hard", "tender"], release: "a-little" })).toBe(
      "Hard, tender, let go a little",
    );
    expect(foundWords(say, { found: [], release: "not-yet" })).toBe("Has not let go yet");
    expect(foundWords(say, { found: [], release: null })).toBe("");
  });
});
