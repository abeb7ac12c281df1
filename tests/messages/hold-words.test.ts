import { describe, expect, it } from "vitest";

import { sayIn } from "../support/catalogue";
import { foundWords, holdWords, lastedWords } from "@/messages/hold-words";

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

  it("call a marker a hold, which is no spot, with whatever is known of it", () => {
    const hold = { seconds: 65, found: ["hot"], release: null } as const;
    expect(holdWords(say, hold, "Right hip")).toBe("Hold, Right hip: 1 min 5 s. Hot");
    expect(holdWords(say, { ...hold, found: [], seconds: null }, "Right hip")).toBe(
      `Hold, Right hip: ${say("hold.now")}`,
    );
  });
});
