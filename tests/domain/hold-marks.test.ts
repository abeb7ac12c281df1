import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { holdMarks, markPassed } from "@/domain/hold-marks";

describe("markPassed", () => {
  it("tells each mark once, in the second in which it is reached", () => {
    const told = Array.from({ length: 400 }, (_, second) => markPassed(second, second + 1));
    expect(told.filter((mark) => mark !== null)).toEqual([90, 120, 180, 300]);
    expect(markPassed(89, 90)).toBe(90);
    expect(markPassed(90, 91)).toBeNull();
  });

  it("tells the last of those that were passed while nobody looked", () => {
    expect(markPassed(10, 200)).toBe(180);
  });

  it("tells no mark twice, however the clock is looked at, or set back", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { minLength: 2, maxLength: 40 }), (looks) => {
        const times = looks.toSorted((one, other) => one - other);
        const told = times.flatMap((time, index) => {
          const mark = markPassed(index === 0 ? 0 : (times[index - 1] ?? 0), time);
          return mark === null ? [] : [mark];
        });
        expect(new Set(told).size).toBe(told.length);
        expect(told.every((mark) => holdMarks.includes(mark))).toBe(true);
        expect(markPassed(times.at(-1) ?? 0, times[0] ?? 0)).toBeNull();
      }),
    );
  });
});
