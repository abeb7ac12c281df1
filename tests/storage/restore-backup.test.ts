import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

import { openTestDatabase } from "../support/open-test-database";
import { arbitraryMaps } from "../support/arbitrary-map";
import { fakeKeeping } from "../support/fake-keeping";
import { makeAnswers } from "../support/make-answers";
import { makeClient } from "../support/make-client";
import { saveClient } from "../support/save-client";
import { makeMap } from "../support/make-map";
import { nextUuid } from "../support/make-uuid";
import { storedRows } from "../support/stored-rows";
import { makeBackup } from "../support/make-backup";
import type { PracticeNotes } from "@/domain/practice-notes";
import { type Backup, decodeBackup, encodeBackup } from "@/storage/backup";
import { getClient, ownClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { emptyHistory } from "@/storage/histories";
import { getMap, saveMapWithHistory } from "@/storage/maps";
import { goOnWithout, recover } from "@/storage/recover";
import { changePracticeNotes, getPracticeNotes } from "@/storage/practice-notes";
import { joinOutcomes } from "@/storage/join-outcomes";
import type { RestoreOutcome } from "@/storage/plan-restore";
import { previewRestore, restoreBackup } from "@/storage/restore-backup";
import { saveSetting } from "@/storage/settings";
import { readSnapshot, takeSnapshot } from "@/storage/snapshot";
import { findLoss } from "@/storage/find-loss";
import { writeBackup } from "@/storage/write-backup";

const now = new Date("2026-11-23T10:00:00.000Z");

/** Of a file of several, in bytes: forty maps are somewhat less. */
const FILE_SIZE = 32_000;

async function filledDatabase(): Promise<Database> {
  const db = openTestDatabase(nextUuid());
  await saveClient(db, makeClient({ name: "Kim" }));
  const map = makeMap();
  await saveMapWithHistory(db, map, emptyHistory(map.id));
  const received = makeClient({ id: nextUuid(), origin: "received", name: "Robin" });
  await saveClient(db, received);
  const theirs = makeMap({ clientId: received.id });
  await saveMapWithHistory(db, theirs, emptyHistory(theirs.id));
  await db.answers.put(makeAnswers());
  await db.questionSets.put({ id: "only", off: ["sleep"], own: [] });
  await changePracticeNotes(db, received.id, { plan: "begin at the hip" });
  await saveSetting(db, "language", "ar");
  return db;
}

async function throughFile(backup: Backup): Promise<Backup> {
  const read = await decodeBackup(encodeBackup(backup));
  if (!read.ok) throw new Error(read.failure.reason);
  return read.value;
}

/** Everything but the steps of undo, which a backup leaves out, and the count of writes. */
async function contentOf(db: Database): Promise<unknown> {
  const { tables } = await makeBackup(db, now);
  return tables;
}

describe("a backup", () => {
  it("is written a few rows at a time", async () => {
    const db = await filledDatabase();
    await db.maps.bulkPut(Array.from({ length: 90 }, () => makeMap()));
    const getAll = vi.spyOn(IDBObjectStore.prototype, "getAll");
    const { files, writes, kept } = await writeBackup(db, now);
    const taken = getAll.mock.results.map(({ value }) => (value as IDBRequest<unknown[]>).result); // as it gives
    getAll.mockRestore();
    expect(taken.flat().length).toBeGreaterThan(90);
    expect(Math.max(...taken.map(({ length }) => length))).toBeLessThanOrEqual(40);
    const backup = await makeBackup(db, now);
    expect(files.map((file) => new TextDecoder().decode(file))).toEqual([
      new TextDecoder().decode(encodeBackup(backup)),
    ]);
    expect(backup.writes).toBe(writes);
    expect(kept).toHaveLength(92);
    expect(await writeBackup(openTestDatabase(nextUuid()), now)).toMatchObject({ writes: 0 });
  });

  /** Of a device with 140 maps, as files of a thousandth of what they are in earnest. */
  async function severalFiles() {
    const db = await filledDatabase();
    const [, theirs] = await db.clients.toArray();
    const { id: clientId } = makeClient(theirs as object);
    const maps = Array.from({ length: 140 }, (_, i) => makeMap(i % 2 === 0 ? {} : { clientId }));
    await db.maps.bulkPut(maps);
    const { files } = await writeBackup(db, now, FILE_SIZE);
    const read = await Promise.all(files.map((file) => decodeBackup(file)));
    const backups = read.flatMap((one) => (one.ok ? [one.value] : []));
    return { db, files, backups };
  }

  it("that is too large for one file is several, each with all clients and none too large", async () => {
    const { db, files, backups } = await severalFiles();
    expect(files.length).toBeGreaterThan(3);
    expect(Math.max(...files.map(({ length }) => length))).toBeLessThan(1.05 * FILE_SIZE);
    expect(backups.map(({ part }) => part)).toEqual(
      files.map((_file, i) => ({ number: i + 1, of: files.length })),
    );
    for (const { tables } of backups) expect(tables["clients"]).toEqual(await db.clients.toArray());
    expect(backups.flatMap(({ tables }) => tables["maps"])).toEqual(await db.maps.toArray());
  });

  it("in several files comes to the same in any order, on a device of nobody and of the same person", async () => {
    const { db, backups } = await severalFiles();
    for (const order of [backups, backups.toReversed()]) {
      const other = openTestDatabase(nextUuid());
      await saveClient(other, makeClient({ id: nextUuid(), name: "" })); // what each start makes
      const alone: RestoreOutcome[] = [];
      for (const backup of order) alone.push(await previewRestore(other, backup));
      expect(alone.reduce(joinOutcomes)).toMatchObject({ added: 142, newClients: 1, onlyHere: 0 });
      for (const backup of order) await restoreBackup(other, backup);
      expect(await contentOf(other)).toEqual(await contentOf(db));
      const again = await Promise.all(order.map((backup) => previewRestore(other, backup)));
      expect(again.reduce(joinOutcomes)).toMatchObject({
        unchanged: 142,
        onlyHere: 0,
        changesAnything: false,
      });
    }
  });

  it("in several files joins the maps of one person on two devices, whichever comes first", async () => {
    const { backups } = await severalFiles();
    const other = openTestDatabase(nextUuid());
    const own = makeClient({ id: nextUuid(), name: "Kim" });
    await saveClient(other, own);
    const mine = makeMap({ clientId: own.id });
    await saveMapWithHistory(other, mine, emptyHistory(mine.id));
    for (const backup of backups.toReversed()) await restoreBackup(other, backup);
    expect(await other.maps.where("clientId").equals(own.id).count()).toBe(72);
    expect(await getClient(other, makeClient().id)).toBeUndefined();
  });
});

describe("a restore", () => {
  it("gives back everything, on a device that has nothing", async () => {
    const db = await filledDatabase();
    const backup = await throughFile(await makeBackup(db, now));
    const other = openTestDatabase(nextUuid());
    await saveClient(other, makeClient({ id: nextUuid(), name: "" })); // what each start makes

    const preview = await previewRestore(other, backup);
    const restored = await restoreBackup(other, backup);
    expect(restored).toEqual({ ok: true, value: preview });
    expect(preview).toMatchObject({ added: 2, newClients: 1, unreadable: 0, joinsOwn: false });
    expect(await contentOf(other)).toEqual(await contentOf(db));
  });

  it("gives back any map as it was", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMaps(makeClient()), async (maps) => {
        const db = openTestDatabase(nextUuid());
        for (const map of maps) await saveMapWithHistory(db, map, emptyHistory(map.id));
        const backup = await throughFile(await makeBackup(db, now));
        const other = openTestDatabase(nextUuid());
        await restoreBackup(other, backup);
        expect(await contentOf(other)).toEqual(await contentOf(db));
      }),
      { numRuns: 25 },
    );
  });

  it("changes nothing the second time", async () => {
    const db = await filledDatabase();
    const backup = await makeBackup(db, now);
    const before = await storedRows(db);
    expect((await previewRestore(db, backup)).changesAnything).toBe(false);
    await restoreBackup(db, backup);
    expect(await storedRows(db)).toBe(before);
  });

  it("keeps what is newer here, and what is only here", async () => {
    const db = await filledDatabase();
    const backup = await makeBackup(db, now);
    const [row] = await db.maps.toArray();
    const old = makeMap(row as object);
    const newer = { ...old, changedAt: "2026-11-24T09:00:00.000Z", spots: [] };
    await saveMapWithHistory(db, newer, emptyHistory(newer.id));
    const another = makeMap();
    await saveMapWithHistory(db, another, emptyHistory(another.id));

    const restored = await restoreBackup(db, backup);
    expect(restored).toMatchObject({ value: { added: 0, updated: 0, unchanged: 2, onlyHere: 1 } });
    expect(await getMap(db, newer.id)).toEqual(newer);
    expect(await getMap(db, another.id)).toEqual(another);
  });

  it("takes the newer of two notes on a client", async () => {
    const db = await filledDatabase();
    const old = await makeBackup(db, now);
    const [{ clientId }] = (await db.practiceNotes.toArray()) as [PracticeNotes];
    await changePracticeNotes(db, clientId, { plan: "begin at the jaw" });
    await restoreBackup(db, old);
    expect((await getPracticeNotes(db, clientId)).notes.plan).toBe("begin at the jaw");

    const newer = await makeBackup(db, now);
    await db.practiceNotes.bulkPut(old.tables["practiceNotes"] ?? []);
    await restoreBackup(db, newer);
    expect((await getPracticeNotes(db, clientId)).notes.plan).toBe("begin at the jaw");
  });

  it("replaces an older copy of a map, and its steps of undo with it", async () => {
    const db = await filledDatabase();
    const backup = await makeBackup(db, now);
    const [row] = await db.maps.toArray();
    const map = makeMap(row as object);
    const older = { ...map, changedAt: "2026-11-23T09:31:00.000Z", spots: [] };
    await saveMapWithHistory(db, older, { mapId: map.id, past: [older], future: [] });

    expect(await restoreBackup(db, backup)).toMatchObject({ value: { added: 0, updated: 1 } });
    expect(await getMap(db, map.id)).toEqual(map);
    expect(await db.histories.get(map.id)).toBeUndefined();
  });

  it("puts the maps of one person on two devices together", async () => {
    const db = await filledDatabase();
    const backup = await makeBackup(db, now);
    const other = openTestDatabase(nextUuid());
    const own = makeClient({ id: nextUuid(), name: "Kim" });
    await saveClient(other, own);
    const mine = makeMap({ clientId: own.id });
    await saveMapWithHistory(other, mine, emptyHistory(mine.id));

    const restored = await restoreBackup(other, backup);
    expect(restored).toMatchObject({ value: { added: 2, joinsOwn: true, onlyHere: 1 } });
    expect((await ownClient(other))?.id).toBe(own.id);
    expect(await other.maps.where("clientId").equals(own.id).count()).toBe(2);
    expect(await getClient(other, makeClient().id)).toBeUndefined();
    expect(await other.answers.get(own.id)).toMatchObject({ clientId: own.id });
  });

  it("names damaged rows and takes the others", async () => {
    const db = await filledDatabase();
    const backup = await makeBackup(db, now);
    const maps = [...(backup.tables["maps"] ?? []), { id: "x" }, null, 7];
    const other = openTestDatabase(nextUuid());
    const restored = await restoreBackup(other, { ...backup, tables: { ...backup.tables, maps } });
    expect(restored).toMatchObject({ value: { added: 2, unreadable: 3 } });
  });
});

describe("decodeBackup", () => {
  const encode = (text: string) => new TextEncoder().encode(text);

  it.each([
    ["a picture", new Uint8Array([255, 216, 255]), "not-a-backup"],
    ["a map file", encode('{"format":"fasciamap","version":1}'), "not-a-backup"],
    ["a newer one", encode('{"format":"fasciamap-backup","version":2}'), "made-by-newer-app"],
    ["half of one", encode('{"format":"fasciamap-backup","version":1}'), "damaged"],
  ])("refuses %s", async (_what, bytes, reason) => {
    expect(await decodeBackup(bytes)).toEqual({ ok: false, failure: { reason } });
  });

  it("refuses a backup in which any one character of the rows was changed", async () => {
    const text = JSON.stringify(await makeBackup(await filledDatabase(), now));
    const start = text.indexOf('"tables"');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start, max: text.length - 1 }), async (at) => {
        const changed = text.slice(0, at) + (text[at] === "7" ? "8" : "7") + text.slice(at + 1);
        expect((await decodeBackup(encode(changed))).ok).toBe(false);
      }),
    );
  });
});

describe("recovery", () => {
  it("gives back from the automatic copy what the browser lost", async () => {
    fakeKeeping();
    const db = await filledDatabase();
    const content = await contentOf(db);
    await takeSnapshot(db, now);
    await db.delete();

    const lost = openTestDatabase(db.name);
    const loss = await findLoss(lost, true);
    const copy = await readSnapshot("latest", null);
    if (!loss || !copy.ok) throw new Error("nothing to recover");
    expect((await recover(lost, loss, copy.value)).ok).toBe(true);
    expect(await contentOf(lost)).toEqual(content);
    expect(await findLoss(lost, true)).toBeNull();
  });

  it("keeps the copy aside for who goes on without it", async () => {
    fakeKeeping();
    const db = await filledDatabase();
    await takeSnapshot(db, now);
    await db.delete();

    const lost = openTestDatabase(db.name);
    const loss = await findLoss(lost, true);
    if (!loss) throw new Error("no loss was found");
    expect((await goOnWithout(lost, loss)).ok).toBe(true);
    expect(await findLoss(lost, true)).toBeNull();
    expect(await readSnapshot("set-aside", null)).toMatchObject({ ok: true });
    expect((await readSnapshot("latest", null)).ok).toBe(false);
  });
});
