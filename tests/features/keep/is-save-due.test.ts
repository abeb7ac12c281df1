import { describe, expect, it } from "vitest";

import { makeClient } from "../../support/make-client";
import { isSaveDue } from "@/features/keep/is-save-due";
import type { FileState } from "@/storage/file-saves";

const now = new Date("2026-11-23T10:00:00.000Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3600 * 1000).toISOString();

function state(unsaved: number, unsavedSince: string | null): FileState {
  return { client: makeClient(), savedAt: null, unsaved, unsavedSince };
}

describe("isSaveDue", () => {
  it.each([
    ["nothing is stored", [], false],
    ["everything is in files", [state(0, null)], false],
    ["four maps are in none since today", [state(4, daysAgo(0))], false],
    ["five maps are", [state(5, daysAgo(0))], true],
    ["five maps of several clients are", [state(3, daysAgo(0)), state(2, daysAgo(1))], true],
    ["one map is for six days", [state(1, daysAgo(6))], false],
    ["one map is for seven days", [state(0, null), state(1, daysAgo(7))], true],
  ])("says so or not when %s", (_what, states, isDue) => {
    expect(isSaveDue(states, undefined, now)).toBe(isDue);
  });

  it("is quiet for a day after it was put off", () => {
    const states = [state(9, daysAgo(9))];
    expect(isSaveDue(states, daysAgo(0.9), now)).toBe(false);
    expect(isSaveDue(states, daysAgo(1.1), now)).toBe(true);
  });
});
