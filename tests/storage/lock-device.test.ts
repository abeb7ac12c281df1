import { openTestDatabase } from "../support/open-test-database";
import { describe, expect, it } from "vitest";

import type { Database } from "@/storage/database";
import { findLoss } from "@/storage/find-loss";
import { emptyHistory } from "@/storage/histories";
import { adoptLock, changePasscode, removeLock, setLock, unlock } from "@/storage/lock-device";
import { newLock, openLock } from "@/storage/lock-key";
import { readLock } from "@/storage/lock-record";
import { listMapsOfClient, saveMapWithHistory } from "@/storage/maps";
import { recover } from "@/storage/recover";
import { readSetting, saveSetting } from "@/storage/settings";
import { readSnapshot, sealLeftSnapshots, takeSnapshot } from "@/storage/snapshot";

import { failPuts } from "../support/fail-puts";
import { fakeKeeping } from "../support/fake-keeping";
import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { makeSpot } from "../support/make-spot";
import { nextUuid } from "../support/make-uuid";
import { saveClient } from "../support/save-client";
import { storedRows } from "../support/stored-rows";

const cost = { logN: 10, p: 1 }; // what the lock is worth is no question here
const now = new Date("2026-11-23T10:00:00.000Z");
const client = makeClient({ name: "Quillon" });
const map = makeMap({ clientId: client.id, spots: [makeSpot({ note: "zephyrine" })] });
const words = ["Quillon", "zephyrine", "Sam of the river"];

async function usedDatabase(): Promise<Database> {
  const db = openTestDatabase();
  await saveClient(db, client);
  await saveMapWithHistory(db, map, { mapId: map.id, past: [{ ...map, spots: [] }], future: [] });
  await saveSetting(db, "therapist", "Sam of the river");
  await saveSetting(db, "language", "de");
  await takeSnapshot(db, now);
  return db;
}

async function lockedDatabase(): Promise<Database> {
  const db = await usedDatabase();
  expect(await setLock(db, "four small words", cost)).toMatchObject({ ok: true });
  db.close();
  return openTestDatabase(db.name);
}

/** Everything that is stored past the app, as text. */
async function onDisk(name: string, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const raw = openTestDatabase(name);
  const rows = await Promise.all(raw.tables.map((table) => table.toArray()));
  const latin1 = new TextDecoder("latin1");
  const asText = (_key: string, value: unknown) =>
    value instanceof Uint8Array ? latin1.decode(value) : value;
  return JSON.stringify(rows, asText) + [...files.values()].map((one) => latin1.decode(one)).join();
}

describe("setLock", () => {
  it("leaves no word of anybody readable, in no table and in no copy", async () => {
    const { files, items } = fakeKeeping();
    const before = await usedDatabase();
    const plain = await onDisk(before.name, files);
    for (const word of words) expect(plain).toContain(word);

    expect((await setLock(before, "four small words", cost)).ok).toBe(true);
    const sealed = (await onDisk(before.name, files)) + [...items.values()].join();
    for (const word of words) expect(sealed).not.toContain(word);
    expect(await readSetting(openTestDatabase(before.name), "language")).toBe("de");
  });

  it("changes nothing when it is cut short", async () => {
    fakeKeeping();
    const db = await usedDatabase();
    const before = await storedRows(db);
    const heal = failPuts((store, write) => store === "settings" || write > 3);
    expect(await setLock(db, "four small words", cost)).toEqual({
      ok: false,
      failure: "disk-full",
    });
    heal();
    expect(await storedRows(db)).toBe(before);
    expect(await readSnapshot("latest", null)).toMatchObject({ ok: true });
  });

  it("seals the copies at the next start where it was cut short between rows and copies", async () => {
    const { files } = fakeKeeping();
    const db = await usedDatabase();
    const plain = files.get("fasciamap-latest.json")!;
    await setLock(db, "four small words", cost);
    files.set("fasciamap-earlier.json", plain);
    const next = openTestDatabase(db.name);
    await unlock(next, "four small words");
    await sealLeftSnapshots(next);
    expect(await onDisk(db.name, files)).not.toContain("zephyrine");
    expect(await readSnapshot("earlier", next.seal)).toMatchObject({ ok: true });
  });

  it("leaves no readable copy on a disk that has no room for a second one, and none at all rather than that", async () => {
    const { files, room } = fakeKeeping();
    const db = await usedDatabase();
    const plain = files.get("fasciamap-latest.json")!;
    room.bytes = 1.5 * plain.length;
    expect((await setLock(db, "four small words", cost)).ok).toBe(true);
    const next = openTestDatabase(db.name);
    await unlock(next, "four small words");
    expect(await readSnapshot("latest", next.seal)).toMatchObject({ ok: true });

    files.set("fasciamap-earlier.json", plain);
    room.bytes = 0;
    await sealLeftSnapshots(next);
    expect(await onDisk(db.name, files)).not.toContain("zephyrine");
    expect((await listMapsOfClient(next, client.id)).maps).toEqual([map]);
  });

  it("lets no other tab write on, with or without a lock of its own", async () => {
    fakeKeeping();
    const db = await usedDatabase();
    const other = openTestDatabase(db.name);
    await other.open();
    await setLock(db, "four small words", cost);
    const late = makeMap({ clientId: client.id, spots: [makeSpot({ note: "too late" })] });
    expect(await saveMapWithHistory(other, late, emptyHistory(late.id))).toEqual({
      ok: false,
      failure: "closed",
    });

    const opened = openTestDatabase(db.name);
    await unlock(opened, "four small words");
    const third = openTestDatabase(db.name);
    await unlock(third, "four small words");
    await removeLock(third, "four small words");
    expect(await saveMapWithHistory(opened, late, emptyHistory(late.id))).toMatchObject({
      ok: false,
      failure: "closed",
    });
    const plain = openTestDatabase(db.name);
    expect((await listMapsOfClient(plain, client.id)).maps).toEqual([map]);
  });
});

describe("unlock", () => {
  it("opens with the passcode, however it was typed, and with no other", async () => {
    fakeKeeping();
    const db = await lockedDatabase();
    for (const wrong of ["", "four small word", "Four small words"]) {
      expect(await unlock(db, wrong)).toEqual({ ok: false, failure: "wrong-passcode" });
      expect(db.seal).toBeNull();
    }
    expect((await unlock(db, " four small words ")).ok).toBe(true);
    expect((await listMapsOfClient(db, client.id)).maps).toEqual([map]);
    expect(await readSetting(db, "therapist")).toBe("Sam of the river");

    const accented = await usedDatabase();
    await setLock(accented, "un café ḟort", cost);
    const again = openTestDatabase(accented.name);
    expect((await unlock(again, "un café ḟort".normalize("NFD"))).ok).toBe(true);
  });

  it("seals what is written from then on, and gives it back", async () => {
    const { files } = fakeKeeping();
    const db = await lockedDatabase();
    await unlock(db, "four small words");
    const second = makeMap({ clientId: client.id, spots: [makeSpot({ note: "vermilion" })] });
    expect((await saveMapWithHistory(db, second, emptyHistory(second.id))).ok).toBe(true);
    expect(await takeSnapshot(db, now)).toBe(true);
    expect(await onDisk(db.name, files)).not.toContain("vermilion");
    expect((await listMapsOfClient(db, client.id)).maps).toHaveLength(2);
    const copy = await readSnapshot("latest", db.seal);
    expect(JSON.stringify(copy)).toContain("vermilion");
    expect(JSON.stringify(copy)).not.toContain("wrapped");
  });

  it("does not open a lock whose record was changed", async () => {
    fakeKeeping();
    const db = await lockedDatabase();
    const record = (await readLock(db))!;
    const passcode = "four small words";
    expect((await openLock(record, passcode)).ok).toBe(true);
    for (const changed of [
      { ...record, id: nextUuid() },
      { ...record, cost: { ...cost, p: 2 } },
      { ...record, salt: record.salt.replace(/^./, (first) => (first === "A" ? "B" : "A")) },
      { ...record, wrapped: record.wrapped.replace(/^./, (first) => (first === "A" ? "B" : "A")) },
    ]) {
      expect((await openLock(changed, passcode)).ok).toBe(false);
    }
  });

  it("names a record that was changed on the disk, and gives the others", async () => {
    fakeKeeping();
    const db = await lockedDatabase();
    const raw = openTestDatabase(db.name);
    raw.lockId = (await readLock(raw))!.id;
    const row = (await raw.maps.get(map.id)) as { sealed: Uint8Array };
    row.sealed[40]! ^= 1;
    await raw.maps.put(row);
    await unlock(db, "four small words");
    const { maps, damaged } = await listMapsOfClient(db, client.id);
    expect(maps).toEqual([]);
    expect(damaged).toEqual([map.id]);
  });
});

describe("changePasscode", () => {
  it("opens with the new one alone, the copies too", async () => {
    fakeKeeping();
    const db = await lockedDatabase();
    await unlock(db, "four small words");
    expect(await changePasscode(db, "wrong", "another", cost)).toMatchObject({ ok: false });
    expect((await changePasscode(db, "four small words", "five words of my own", cost)).ok).toBe(
      true,
    );

    const next = openTestDatabase(db.name);
    expect((await unlock(next, "four small words")).ok).toBe(false);
    expect((await unlock(next, "five words of my own")).ok).toBe(true);
    const copy = await readSnapshot("latest", null);
    if (copy.ok || copy.failure.reason !== "sealed") throw new Error("the copy is not sealed");
    expect((await openLock(copy.failure.lock, "four small words")).ok).toBe(false);
    expect((await openLock(copy.failure.lock, "five words of my own")).ok).toBe(true);
  });
});

describe("removeLock", () => {
  it("leaves everything as it was before there was one", async () => {
    const { files } = fakeKeeping();
    const before = await usedDatabase();
    const rows = await storedRows(before);
    await setLock(before, "four small words", cost);
    const db = openTestDatabase(before.name);
    await unlock(db, "four small words");
    expect((await removeLock(db, "wrong")).ok).toBe(false);
    expect((await removeLock(db, "four small words")).ok).toBe(true);
    const after = openTestDatabase(before.name);
    const withoutCount = (text: string) => text.replace(/\{"name":"writes"[^}]*\}/, "");
    expect(withoutCount(await storedRows(after))).toBe(withoutCount(rows));
    expect(await onDisk(before.name, files)).toContain("zephyrine");
    expect(await readSnapshot("latest", null)).toMatchObject({ ok: true });
  });

  it("leaves the copies under it where there is no room to write them anew", async () => {
    const { room } = fakeKeeping();
    const db = await lockedDatabase();
    await unlock(db, "four small words");
    room.bytes = 0;
    expect((await removeLock(db, "four small words")).ok).toBe(true);
    expect(await readSnapshot("latest", db.seal)).toMatchObject({ ok: true });
  });

  it("changes nothing when it is cut short", async () => {
    fakeKeeping();
    const db = await lockedDatabase();
    await unlock(db, "four small words");
    const heal = failPuts((_store, write) => write > 3);
    expect(await removeLock(db, "four small words")).toEqual({ ok: false, failure: "disk-full" });
    heal();
    const next = openTestDatabase(db.name);
    expect((await unlock(next, "four small words")).ok).toBe(true);
    expect((await listMapsOfClient(next, client.id)).maps).toEqual([map]);
  });
});

describe("recovery under a lock", () => {
  it("gives back by the passcode what the browser lost, locked as it was", async () => {
    const { files } = fakeKeeping();
    const db = await lockedDatabase();
    await unlock(db, "four small words");
    await takeSnapshot(db, now);
    await db.delete();

    const lost = openTestDatabase(db.name);
    const loss = await findLoss(lost, true);
    const copy = await readSnapshot("latest", null);
    if (!loss || copy.ok || copy.failure.reason !== "sealed") throw new Error("nothing is sealed");
    expect((await openLock(copy.failure.lock, "wrong")).ok).toBe(false);
    const lock = await openLock(copy.failure.lock, "four small words");
    if (!lock.ok) throw new Error("it does not open");
    const opened = await readSnapshot("latest", lock.value.seal);
    if (!opened.ok) throw new Error("the copy does not open");
    expect((await recover(lost, loss, opened.value, lock.value)).ok).toBe(true);
    expect((await listMapsOfClient(lost, client.id)).maps).toEqual([map]);
    expect(await onDisk(db.name, files)).not.toContain("zephyrine");

    const next = openTestDatabase(db.name);
    expect((await unlock(next, "four small words")).ok).toBe(true);
    expect((await listMapsOfClient(next, client.id)).maps).toEqual([map]);
  });

  it("seals what an older state of the database has readable", async () => {
    const { files } = fakeKeeping();
    const db = await usedDatabase();
    const lock = await newLock("four small words", cost);
    if (!lock.ok) throw new Error("no lock");
    expect((await adoptLock(db, lock.value)).ok).toBe(true);
    files.clear();
    expect(await onDisk(db.name, files)).not.toContain("zephyrine");
    expect((await listMapsOfClient(db, client.id)).maps).toEqual([map]);
  });
});
