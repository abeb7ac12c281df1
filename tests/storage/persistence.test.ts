import { describe, expect, it, onTestFinished, vi } from "vitest";

import { openTestDatabase } from "../support/open-test-database";
import { makeMap } from "../support/make-map";
import { emptyHistory } from "@/storage/histories";
import { saveMapWithHistory } from "@/storage/maps";
import { askIfWorthwhile, persistenceOf } from "@/storage/persistence";

const now = new Date("2026-11-23T10:00:00.000Z");
const days = (count: number) => new Date(now.getTime() + count * 24 * 3600 * 1000);

/** A browser that has promised nothing, and whether it agrees when asked. */
function fakeBrowser({ agrees = false, has = false } = {}) {
  let isPersisted = has;
  const persist = vi.fn<() => Promise<boolean>>(() => {
    isPersisted ||= agrees;
    return Promise.resolve(isPersisted);
  });
  vi.stubGlobal("navigator", {
    storage: {
      persist,
      persisted: () => Promise.resolve(isPersisted),
      estimate: () => Promise.resolve({ usage: 5, quota: 100 }),
    },
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return persist;
}

async function databaseWithMap() {
  const db = openTestDatabase();
  const map = makeMap();
  expect((await saveMapWithHistory(db, map, emptyHistory(map.id))).ok).toBe(true);
  return db;
}

describe("askIfWorthwhile", () => {
  it("does not ask before there is a map", async () => {
    const persist = fakeBrowser();
    await askIfWorthwhile(openTestDatabase(), now);
    expect(persist).not.toHaveBeenCalled();
  });

  it("asks once there is one, and after a refusal again only a week later", async () => {
    const persist = fakeBrowser();
    const db = await databaseWithMap();
    await askIfWorthwhile(db, now);
    await askIfWorthwhile(db, days(6));
    expect(persist).toHaveBeenCalledTimes(1);
    await askIfWorthwhile(db, days(8));
    expect(persist).toHaveBeenCalledTimes(2);
  });

  it("does not ask a browser that has promised already", async () => {
    const persist = fakeBrowser({ has: true });
    await askIfWorthwhile(await databaseWithMap(), now);
    expect(persist).not.toHaveBeenCalled();
  });

  it("does not stumble over a browser that cannot be asked", async () => {
    vi.stubGlobal("navigator", {});
    onTestFinished(() => void vi.unstubAllGlobals());
    await askIfWorthwhile(await databaseWithMap(), now);
    expect(await persistenceOf()).toEqual({ isPersisted: null, used: null, quota: null });
  });
});

describe("persistenceOf", () => {
  it("tells what the browser says, before and after it agreed", async () => {
    fakeBrowser({ agrees: true });
    expect(await persistenceOf()).toEqual({ isPersisted: false, used: 5, quota: 100 });
    await askIfWorthwhile(await databaseWithMap(), now);
    expect(await persistenceOf()).toMatchObject({ isPersisted: true });
  });
});
