import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Work } from "@/lib/work";
import { inSlices } from "@/scene/in-slices";

/** Work of so many steps of a millisecond each. */
function* stepsOf(count: number, after: (step: number) => void = () => undefined): Work<string> {
  for (let step = 1; step <= count; step++) {
    clock += 1;
    after(step);
    yield;
  }
  return "done";
}

let clock = 0;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(performance, "now").mockImplementation(() => clock);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("inSlices", () => {
  it("has done what is short when it returns", () => {
    const onDone = vi.fn<(value: string) => void>();
    inSlices(stepsOf(3), onDone);
    expect(onDone).toHaveBeenCalledExactlyOnceWith("done");
  });

  it("lets others do something every few milliseconds", () => {
    const onDone = vi.fn<(value: string) => void>();
    let [sinceOthers, longest] = [0, 0];
    inSlices(
      stepsOf(100, () => (longest = Math.max(longest, ++sinceOthers))),
      onDone,
    );
    while (onDone.mock.calls.length === 0) {
      sinceOthers = 0;
      vi.runOnlyPendingTimers();
    }
    expect(longest).toBeLessThanOrEqual(16);
    expect(onDone).toHaveBeenCalledExactlyOnceWith("done");
  });

  it("does no more once it is stopped", () => {
    const onDone = vi.fn<(value: string) => void>();
    let steps = 0;
    const stop = inSlices(
      stepsOf(100, () => (steps += 1)),
      onDone,
    );
    const before = steps;
    stop();
    vi.runAllTimers();
    expect(steps).toBe(before);
    expect(onDone).not.toHaveBeenCalled();
  });
});
