import { expect, it } from "vitest";

import { passcodeStrength } from "@/features/keep/passcode-strength";

it.each([
  ["", "short"],
  ["12345", "short"],
  ["  abc   ", "short"],
  ["123456", "guessable"],
  ["1234567890 1234567890", "guessable"],
  ["aaaaaaaaaaaaaaaaaaaa", "guessable"],
  ["kitchen7", "guessable"],
  ["four small words here", "good"],
  ["أربع كلمات لا علاقة", "good"],
] as const)("takes %j for %s", (passcode, strength) => {
  expect(passcodeStrength(passcode)).toBe(strength);
});
