import { describe, expect, it } from "vitest";

import { courses, feelings, noDetails, onsets, type SpotDetails } from "@/domain/spot-details";
import { detailWords, flagWord, spotFlags } from "@/messages/detail-words";
import { type Language, languages } from "@/messages/languages";

import { sayIn } from "../support/catalogue";

const every = Object.keys(languages) as Language[];

/** The same without the marks that keep a person's words from turning ours around. */
function plain(words: readonly string[]): string[] {
  return words.map((text) => text.replace(/[\u2068\u2069]/g, ""));
}

const full: SpotDetails = {
  isSkinRed: true,
  feelings: ["aching", "numb"],
  ownFeeling: "like a rope",
  since: "weeks",
  sinceWords: "after moving house",
  course: "comes-and-goes",
  better: "warmth",
  worse: "sitting",
  isMain: true,
  isToAvoid: true,
};

describe("the details of a spot in words", () => {
  it("are none where nothing was said", () => {
    expect(detailWords(sayIn("en"), noDetails)).toEqual([]);
  });

  it("say everything that was said", () => {
    const say = sayIn("en");
    expect(plain(detailWords(say, full))).toEqual([
      "Also aching, numb, “like a rope”",
      "The skin there is red and hot to the touch",
      "For a few weeks, “after moving house”",
      "Comes and goes",
      "Better: warmth",
      "Worse: sitting",
    ]);
    expect(spotFlags.map((flag) => flagWord(say, flag))).toEqual([
      "Main spot",
      "Please avoid this area",
    ]);
    expect(detailWords(say, { ...noDetails, isSkinRed: false })).toEqual([
      "The skin there is not red and hot to the touch",
    ]);
  });

  it.each(every)("have words of their own for each choice, in %s", (language) => {
    const say = sayIn(language);
    const said = [
      ...feelings.map((feeling) => ({ feelings: [feeling] })),
      ...onsets.map((since) => ({ since })),
      ...courses.map((course) => ({ course })),
      ...[true, false].map((isSkinRed) => ({ isSkinRed })),
      ...["ownFeeling", "sinceWords", "better", "worse"].map((key) => ({ [key]: "Wort" })),
    ].map((changes) => detailWords(say, { ...noDetails, ...changes }).join());
    expect(said.filter((words) => words.includes("detail."))).toEqual([]);
    // A word of one's own stands alone in its quotation marks, whichever question it answers.
    expect(new Set(said).size).toBe(said.length);
  });

  it.each(every)("keep a person's words apart from ours, in %s", (language) => {
    const said = detailWords(sayIn(language), full).join(" ");
    for (const text of ["like a rope", "after moving house", "warmth", "sitting"]) {
      expect(said).toContain(`\u2068${text}\u2069`);
    }
  });
});
