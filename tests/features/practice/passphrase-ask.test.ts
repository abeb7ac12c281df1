import { describe, expect, it } from "vitest";

import { askPassphrase, currentAsk, onAsk } from "@/features/practice/passphrase-ask";

describe("askPassphrase", () => {
  it("gives up at once where nobody is there to be asked", async () => {
    expect(await askPassphrase("a.txt", 0)).toBe(null);
  });

  it("asks one at a time, and gives each file its own answer", async () => {
    const stop = onAsk(() => {});
    const [first, second] = [askPassphrase("a.txt", 0), askPassphrase("b.txt", 1)];
    const shown = currentAsk();
    expect(shown?.fileName).toBe("a.txt");
    shown?.answer("one");
    shown?.answer("again, by a second tap");
    expect(currentAsk()).toMatchObject({ fileName: "b.txt", wrong: 1 });
    currentAsk()?.answer(null);
    expect([await first, await second]).toEqual(["one", null]);
    expect(currentAsk()).toBe(null);
    stop();
  });

  it("leaves shut what is still asked when the page is left", async () => {
    const stop = onAsk(() => {});
    const waiting = [askPassphrase("a.txt", 0), askPassphrase("b.txt", 0)];
    stop();
    expect(await Promise.all(waiting)).toEqual([null, null]);
  });
});
