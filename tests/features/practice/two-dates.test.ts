import { describe, expect, it } from "vitest";

import { twoDates } from "@/features/practice/two-dates";

import { sayIn } from "../../support/catalogue";

const say = sayIn("de");
const at = (day: number, hour: number) => ({
  startedAt: new Date(2026, 10, day, hour).toISOString(),
});

describe("twoDates", () => {
  it("says the day of each", () => {
    expect(twoDates(say, at(4, 10), at(15, 11))).toEqual(["4. Nov. 2026", "15. Nov. 2026"]);
  });

  it("says the time too where both are of one day, so that the two differ", () => {
    const [one, other] = twoDates(say, at(15, 10), at(15, 11));
    expect(one).not.toBe(other);
    expect(one).toMatch(/^15\. Nov\. 2026, 10/);
  });
});
