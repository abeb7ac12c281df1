import { describe, expect, it } from "vitest";

import { NOTE_LIMIT, Spot } from "@/domain/spot";

import { makeSpot } from "../support/make-spot";

describe("Spot", () => {
  it.each([
    ["no quality yet", { qualities: [], intensity: null }],
    ["all qualities", { qualities: ["hot", "hard", "tender"] }],
    ["intensity 0", { intensity: 0 }],
    ["intensity 10", { intensity: 10 }],
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
    ["a note too long", { note: "n".repeat(NOTE_LIMIT + 1) }],
    ["an id that is no UUID", { id: "spot-1" }],
    ["an id in capitals", { id: "ABCDEF00-0000-4000-8000-000000000000" }],
    ["no anchor", { anchor: undefined }],
  ])("refuses %s", (_what, changes) => {
    expect(Spot.safeParse({ ...makeSpot(), ...changes }).success).toBe(false);
  });

  it("cleans the note", () => {
    expect(makeSpot({ note: "since\r\nMonday\u202e" }).note).toBe("since\nMonday");
  });
});
