import { describe, expect, it } from "vitest";

import { openTestDatabase } from "../support/open-test-database";
import { fakeKeeping } from "../support/fake-keeping";
import { makeClient } from "../support/make-client";
import { saveClient } from "../support/save-client";
import { makeMap } from "../support/make-map";
import { nextUuid } from "../support/make-uuid";
import type { Database } from "@/storage/database";
import { findLoss, holdingsOf } from "@/storage/find-loss";
import { emptyHistory } from "@/storage/histories";
import { saveMapWithHistory } from "@/storage/maps";
import { saveSetting } from "@/storage/settings";
import { takeSnapshot } from "@/storage/snapshot";

const now = new Date("2026-11-23T10:00:00.000Z");

async function saveMap(db: Database, map = makeMap()): Promise<void> {
  expect((await saveMapWithHistory(db, map, emptyHistory(map.id))).ok).toBe(true);
}

/** A database with a client and a map, known to the witness and copied. */
async function usedDatabase(): Promise<Database> {
  const db = openTestDatabase(nextUuid());
  await saveClient(db, makeClient());
  await saveMap(db);
  expect(await takeSnapshot(db, now)).toBe(true);
  return db;
}

/** The database of the same name as a browser gives it back after losing it. */
async function emptied(db: Database): Promise<Database> {
  await db.delete();
  return openTestDatabase(db.name);
}

describe("the count of writes", () => {
  it("goes up by one for each transaction that changes something", async () => {
    const db = openTestDatabase();
    await saveClient(db, makeClient());
    await saveMap(db); // two tables, one transaction
    expect((await holdingsOf(db)).writes).toBe(2);
    await db.transaction("rw", db.maps, () => db.maps.count());
    expect((await holdingsOf(db)).writes).toBe(2);
  });

  it("does not count what was taken back", async () => {
    const db = openTestDatabase();
    await saveClient(db, makeClient());
    const aborted = db.transaction("rw", db.clients, async () => {
      await db.clients.put(makeClient({ name: "Kim" }));
      throw new Error("taken back");
    });
    await expect(aborted).rejects.toThrow(/taken back/);
    expect((await holdingsOf(db)).writes).toBe(1);
  });

  it("counts each of two tabs that write at once", async () => {
    const one = openTestDatabase();
    const other = openTestDatabase(one.name);
    await Promise.all([saveMap(one), saveMap(other), saveMap(one), saveMap(other)]);
    expect(await holdingsOf(one)).toMatchObject({ writes: 4, now: { maps: 4 } });
  });
});

describe("findLoss", () => {
  it("finds nothing on a first visit", async () => {
    fakeKeeping();
    expect(await findLoss(openTestDatabase(), true)).toBeNull();
  });

  it("finds nothing where everything is there", async () => {
    fakeKeeping();
    const db = await usedDatabase();
    expect(await findLoss(db, true)).toBeNull();
    await saveMap(db);
    expect(await findLoss(db, true)).toBeNull();
  });

  it("finds an emptied database, and says what was in it", async () => {
    fakeKeeping();
    const db = await emptied(await usedDatabase());
    expect(await findLoss(db, true)).toEqual({
      before: { clients: 1, maps: 1, answers: 0, questionSets: 0, sessions: 0, practiceNotes: 0 },
      now: { clients: 0, maps: 0, answers: 0, questionSets: 0, sessions: 0, practiceNotes: 0 },
    });
  });

  it("finds it also before anything was counted or copied", async () => {
    fakeKeeping();
    const db = openTestDatabase(nextUuid());
    await saveMap(db);
    expect(await findLoss(await emptied(db), true)).toMatchObject({ before: null });
  });

  it("finds it by the copy alone when the witness is gone as well", async () => {
    const { items } = fakeKeeping();
    const db = await emptied(await usedDatabase());
    items.clear();
    expect(await findLoss(db, true)).not.toBeNull();
  });

  it("finds the last writes missing though no row is", async () => {
    fakeKeeping();
    const db = await usedDatabase();
    const rows = await db.settings.toArray();
    await saveMap(db, makeMap({ id: nextUuid() }));
    await putNatively(db, "settings", rows[0]);
    expect(await findLoss(db, true)).not.toBeNull();
  });

  it("finds a row missing though the count is right", async () => {
    fakeKeeping();
    const db = await usedDatabase();
    await clearNatively(db, "maps");
    expect(await findLoss(db, true)).toMatchObject({ before: { maps: 1 }, now: { maps: 0 } });
  });

  it("finds a database that does not open, where one is known of", async () => {
    fakeKeeping();
    const db = openTestDatabase();
    expect(await findLoss(db, false)).toBeNull();
    const used = await usedDatabase();
    expect(await findLoss(used, false)).toMatchObject({ now: null });
  });

  it("minds no loss of what every start makes anew", async () => {
    fakeKeeping();
    const db = openTestDatabase(nextUuid());
    await saveClient(db, makeClient({ name: "" }));
    await saveSetting(db, "language", "de");
    await takeSnapshot(db, now);
    expect(await findLoss(await emptied(db), true)).toBeNull();
  });

  it("does not let the copy of a whole database be replaced by that of an emptied one", async () => {
    const { files } = fakeKeeping();
    const db = await usedDatabase();
    const copy = files.get("fasciamap-latest.json");
    const empty = await emptied(db);
    expect(await takeSnapshot(empty, now)).toBe(false);
    expect(files.get("fasciamap-latest.json")).toBe(copy);
  });

  it("remembers numbers alone", async () => {
    const { items } = fakeKeeping();
    await usedDatabase();
    expect([...items.values()].join("")).toMatch(/^[\s\d{}:,"a-zA-Z]*$/);
    expect([...items.values()].join("")).not.toMatch(/[0-9a-f]{8}-|note/);
  });
});

function putNatively(db: Database, store: string, row: unknown): Promise<void> {
  return natively(db, store, (rows) => rows.put(row));
}

function clearNatively(db: Database, store: string): Promise<void> {
  return natively(db, store, (rows) => rows.clear());
}

/** Past the app, which would count it as a write. */
function natively(db: Database, store: string, change: (rows: IDBObjectStore) => IDBRequest) {
  return new Promise<void>((resolve, reject) => {
    const transaction = db.backendDB().transaction(store, "readwrite");
    change(transaction.objectStore(store));
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("error", () => reject(new Error("cannot write")));
  });
}
