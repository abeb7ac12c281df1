import { openTestDatabase } from "../support/open-test-database";
import { describe, expect, it } from "vitest";

import { exportEverything } from "@/storage/export-everything";
import { handOver, readHandOver, takeBack } from "@/storage/hand-over";
import { hasPin, setPin, tryPin } from "@/storage/pin";
import { HandOver } from "@/storage/hand-over";

import { makeUuid } from "../support/make-uuid";
import { storedRows } from "../support/stored-rows";
import { makeBackup } from "../support/make-backup";

const to = HandOver.parse({
  clientId: makeUuid(5),
  mapId: makeUuid(50),
  showsLastTime: false,
  isHidden: false,
});

/** Each try takes as long as it is meant to, and longer on a machine with other work. */
describe("the PIN", { timeout: 60_000 }, () => {
  it("opens, is stored as a hash alone, and another one does not open", async () => {
    const db = openTestDatabase();
    expect(await hasPin(db)).toBe(false);
    await setPin(db, "271828");
    expect(await hasPin(db)).toBe(true);
    expect(await storedRows(db)).not.toContain("271828");
    expect(await tryPin(db, "271828", 0)).toEqual({ ok: true, value: undefined });
    expect(await tryPin(db, "271829", 0)).toMatchObject({ failure: { reason: "wrong" } });
    expect(await tryPin(db, "", 0)).toMatchObject({ ok: false });
  });

  it("is tried ever more slowly, also when it is right, until one that was let through is", async () => {
    const db = openTestDatabase();
    await setPin(db, "1234");
    const waits: number[] = [];
    let now = 1_000_000;
    for (let i = 0; i < 6; i += 1) {
      const tried = await tryPin(db, "9999", now);
      if (tried.ok) throw new Error("a wrong PIN opened");
      waits.push(Math.max(0, tried.failure.until - now));
      now = Math.max(now, tried.failure.until);
    }
    expect(waits).toEqual([0, 0, 5_000, 10_000, 20_000, 40_000]);
    expect(await tryPin(db, "1234", now - 1)).toMatchObject({ failure: { reason: "wait" } });
    expect((await tryPin(db, "1234", now)).ok).toBe(true);
    expect((await tryPin(db, "9999", now)).ok).toBe(false);
    expect((await tryPin(db, "1234", now)).ok).toBe(true);
  });

  it("lets many tries at once count one by one", async () => {
    const db = openTestDatabase();
    await setPin(db, "1234");
    const tries = await Promise.all(Array.from({ length: 8 }, () => tryPin(db, "9999", 5)));
    const tried = tries.filter((one) => !one.ok && one.failure.reason === "wrong");
    expect(tried).toHaveLength(3);
  });
});

describe("a hand-over", () => {
  it("is kept until it is taken back, and goes into no backup, as little as the PIN", async () => {
    const db = openTestDatabase();
    await setPin(db, "1234");
    await handOver(db, to);
    expect(await readHandOver(db)).toEqual(to);
    const { tables } = await makeBackup(db, new Date());
    expect(JSON.stringify(tables)).not.toMatch(/handedOver|salt|"pin"/);
    await takeBack(db);
    expect(await readHandOver(db)).toBeNull();
  });

  it("keeps the copy of everything back as long as it lasts", async () => {
    const db = openTestDatabase();
    await handOver(db, to);
    await expect(exportEverything(db.name)).rejects.toThrow("handed over");
    await takeBack(db);
    expect(await exportEverything(db.name)).toContain("fasciamap");
  });

  it("still holds when what was stored of it cannot be read", async () => {
    const db = openTestDatabase();
    await db.settings.put({ name: "handedOver", value: "{}" });
    expect(await readHandOver(db)).toBe("damaged");
    await db.settings.put({ name: "handedOver", value: "no JSON" });
    expect(await readHandOver(db)).toBe("damaged");
  });
});
