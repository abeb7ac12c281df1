import { describe, expect, it, vi } from "vitest";

import { fakeKeeping } from "../support/fake-keeping";
import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { nextUuid } from "../support/make-uuid";
import { openTestDatabase } from "../support/open-test-database";
import { saveClient } from "../support/save-client";
import type { Database } from "@/storage/database";
import { cacheOf } from "@/offline/file-list";
import { eraseEverything } from "@/storage/erase-everything";
import { findLoss } from "@/storage/find-loss";
import { emptyHistory } from "@/storage/histories";
import { saveMapWithHistory } from "@/storage/maps";
import { takeSnapshot } from "@/storage/snapshot";

const now = new Date("2026-11-23T10:00:00.000Z");

async function usedDatabase(name: string = nextUuid()): Promise<Database> {
  const db = openTestDatabase(name);
  await saveClient(db, makeClient());
  const map = makeMap();
  expect((await saveMapWithHistory(db, map, emptyHistory(map.id))).ok).toBe(true);
  expect(await takeSnapshot(db, now)).toBe(true);
  return db;
}

describe("eraseEverything", () => {
  it("leaves no database, no witness and no copy, and the next start is a first visit", async () => {
    const { items, files } = fakeKeeping();
    const db = await usedDatabase();
    expect([items.size, files.size]).toEqual([1, 1]);

    expect(await eraseEverything(db)).toEqual({ ok: true, value: undefined });
    expect([items.size, files.size]).toEqual([0, 0]);
    expect(await isThere(db.name)).toBe(false);

    const next = openTestDatabase(db.name);
    await next.open();
    expect(await findLoss(next, true)).toBeNull();
    expect(await next.maps.count()).toBe(0);
  });

  it("makes other tabs let go, and what they write then is refused", async () => {
    fakeKeeping();
    const db = await usedDatabase();
    const other = openTestDatabase(db.name);
    await other.open();
    const onClosed = vi.fn<() => void>();
    other.tellWhenClosed(onClosed);

    expect((await eraseEverything(db)).ok).toBe(true);
    expect(onClosed).toHaveBeenCalledOnce();
    const map = makeMap({ id: nextUuid() });
    expect(await saveMapWithHistory(other, map, emptyHistory(map.id))).toMatchObject({ ok: false });
    expect(await isThere(db.name)).toBe(false);
  });

  it("lets a tab that has closed make no copy of what was deleted", async () => {
    const { files } = fakeKeeping();
    const db = await usedDatabase();
    await eraseEverything(db);
    expect(await takeSnapshot(db, now)).toBe(false);
    expect(files.size).toBe(0);
  });

  it("is a loss to nobody when it was cut short before the database went", async () => {
    const { items, files } = fakeKeeping();
    const db = await usedDatabase();
    const cut = vi.spyOn(db, "delete").mockRejectedValue(new Error("simulated"));
    expect(await eraseEverything(db)).toEqual({ ok: false, failure: "in-use" });
    cut.mockRestore();
    expect([items.size, files.size]).toEqual([0, 0]);
    expect(await findLoss(db, true)).toBeNull();
    expect(await db.maps.count()).toBe(1);
  });

  it("deletes whatever is cached, but not the app itself, which has to open without a network too", async () => {
    fakeKeeping();
    const names = new Set([cacheOf("one"), "something else"]);
    vi.stubGlobal("caches", {
      keys: () => Promise.resolve([...names]),
      delete: (name: string) => Promise.resolve(names.delete(name)),
    });
    await eraseEverything(await usedDatabase());
    expect([...names]).toEqual([cacheOf("one")]);
  });

  it("deletes the database where the browser keeps no private files and no caches", async () => {
    fakeKeeping();
    const db = await usedDatabase();
    vi.stubGlobal("navigator", {
      storage: {},
      locks: { request: (_name: string, run: () => unknown) => Promise.resolve(run()) },
    });
    expect((await eraseEverything(db)).ok).toBe(true);
    expect(await isThere(db.name)).toBe(false);
  });
});

async function isThere(name: string): Promise<boolean> {
  return (await indexedDB.databases()).some((one) => one.name === name);
}
