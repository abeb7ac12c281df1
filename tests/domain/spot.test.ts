import { describe, expect, it } from "vitest";

import { NOTE_LIMIT, Spot } from "@/domain/spot";
import { feelings, LINE_LIMITS, noDetails } from "@/domain/spot-details";

import { makeSpot } from "../support/make-spot";

describe("Spot", () => {
  it.each([
    ["no quality yet", { qualities: [], intensity: null }],
    ["all qualities", { qualities: ["hot", "hard", "tender"] }],
    ["intensity 0", { intensity: 0 }],
    ["intensity 10", { intensity: 10 }],
    ["all feelings", { feelings }],
    ["the longest word of one's own", { ownFeeling: "n".repeat(LINE_LIMITS.ownFeeling) }],
    ["the longest note", { note: "n".repeat(NOTE_LIMIT) }],
  ])("takes %s", (_what, changes) => {
    expect(Spot.safeParse({ ...makeSpot(), ...changes }).success).toBe(true);
  });

  it.each([
    ["an unknown quality", { qualities: ["cold"] }],
    ["a quality named twice", { qualities: ["hot", "hot"] }],
    ["intensity 11", { intensity: 11 }],
    ["half an intensity", { intensity: 2.5 }],
    ["an unknown region", { region: "wing" }],
    ["an unknown side", { side: "front" }],
    ["an unknown feeling", { feelings: ["sad"] }],
    ["a feeling named twice", { feelings: ["cold", "cold"] }],
    ["an unknown onset", { since: "always" }],
    ["an unknown course", { course: "sometimes" }],
    ["an own word too long", { ownFeeling: "n".repeat(LINE_LIMITS.ownFeeling + 1) }],
    ["words about its beginning too long", { sinceWords: "n".repeat(LINE_LIMITS.sinceWords + 1) }],
    ["too long a text about what is better", { better: "n".repeat(LINE_LIMITS.better + 1) }],
    ["too long a text about what is worse", { worse: "n".repeat(LINE_LIMITS.worse + 1) }],
    ["a note too long", { note: "n".repeat(NOTE_LIMIT + 1) }],
    ["an id that is no UUID", { id: "spot-1" }],
    ["an id in capitals", { id: "ABCDEF00-0000-4000-8000-000000000000" }],
    ["no anchor", { anchor: undefined }],
  ])("refuses %s", (_what, changes) => {
    expect(Spot.safeParse({ ...makeSpot(), ...changes }).success).toBe(false);
  });

  it("cleans its texts of one line", () => {
    const said = "as\nif\u202e pulled\u0007";
    const texts = { ownFeeling: said, sinceWords: said, better: said, worse: said };
    const clean = "as if pulled";
    expect(makeSpot(texts)).toMatchObject({
      ownFeeling: clean,
      sinceWords: clean,
      better: clean,
      worse: clean,
    });
  });

  it("opens from a time when nothing further was asked", () => {
    const { id, anchor, region, side, qualities, intensity, note } = makeSpot();
    const old = { id, anchor, region, side, qualities, intensity, note };
    expect(Spot.parse(old)).toEqual({ ...old, extent: null, depth: null, ...noDetails });
  });

  it("cleans the note", () => {
    expect(makeSpot({ note: "since\r\nMonday\u202e" }).note).toBe("since\nMonday");
  });
});
