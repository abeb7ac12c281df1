import { describe, expect, it, vi } from "vitest";

import { failed, ok } from "@/lib/result";
import { onUnsaved, sayUnsaved, unsaved } from "@/storage/say-unsaved";

describe("sayUnsaved", () => {
  it("tells of a write that failed until one succeeds, and gives on what each came to", async () => {
    const told = vi.fn<() => void>();
    const stop = onUnsaved(told);
    expect(unsaved()).toBeNull();
    expect(await sayUnsaved(Promise.resolve(failed("disk-full" as const)))).toEqual(
      failed("disk-full"),
    );
    await sayUnsaved(Promise.resolve(failed("disk-full" as const)));
    expect(unsaved()).toBe("disk-full");
    expect(told).toHaveBeenCalledTimes(1);
    expect(await sayUnsaved(Promise.resolve(ok("Ottoline")))).toEqual(ok("Ottoline"));
    expect(unsaved()).toBeNull();
    stop();
    await sayUnsaved(Promise.resolve(failed("closed" as const)));
    expect(told).toHaveBeenCalledTimes(2);
    await sayUnsaved(Promise.resolve(ok(undefined)));
  });
});
