import { describe, expect, it, vi } from "vitest";

import { beginUnfinished, isUnfinished, onUnfinished } from "@/lib/unfinished";

describe("beginUnfinished", () => {
  it("lasts until the last of several has ended, however often an end is told", () => {
    const endForm = beginUnfinished();
    const endHold = beginUnfinished();
    endForm();
    endForm();
    expect(isUnfinished()).toBe(true);
    endHold();
    expect(isUnfinished()).toBe(false);
  });

  it("tells whoever wants to know, until they do not any more", () => {
    const told = vi.fn<() => void>();
    const stop = onUnfinished(told);
    beginUnfinished()();
    expect(told).toHaveBeenCalledTimes(2);
    stop();
    beginUnfinished()();
    expect(told).toHaveBeenCalledTimes(2);
  });
});
