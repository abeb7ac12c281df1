import { describe, expect, it } from "vitest";

import { openTestDatabase } from "../support/open-test-database";
import { makeClient } from "../support/make-client";
import { makeMap } from "../support/make-map";
import { nextUuid } from "../support/make-uuid";
import { saveClient } from "../support/save-client";
import type { BodyMap } from "@/domain/body-map";
import type { Database } from "@/storage/database";
import { fileStates, noteFileSave } from "@/storage/file-saves";
import { writeBackup } from "@/storage/write-backup";

const createdAt = "2026-11-01T10:00:00.000Z";
const first = "2026-11-03T10:00:00.000Z";
const second = "2026-11-05T10:00:00.000Z";
const saveAt = new Date("2026-11-06T10:00:00.000Z");

async function databaseWith(...maps: readonly BodyMap[]): Promise<Database> {
  const db = openTestDatabase();
  await saveClient(db, makeClient({ createdAt }));
  await db.maps.bulkPut([...maps]);
  return db;
}

function map(changedAt: string, id: string = nextUuid()): BodyMap {
  return makeMap({ id, changedAt });
}

describe("fileStates", () => {
  it("knows of nobody of whom there is nothing", async () => {
    expect(await fileStates(await databaseWith())).toEqual([]);
  });

  it("counts what is in no file, since the oldest of it", async () => {
    const db = await databaseWith(map(second), map(first));
    expect(await fileStates(db)).toMatchObject([
      { savedAt: null, unsaved: 2, unsavedSince: first },
    ]);
  });

  it("finds everything in a backup that was saved, and what changed after it again", async () => {
    const one = map(first);
    const db = await databaseWith(one, map(second));
    const { kept } = await writeBackup(db, saveAt);
    expect((await noteFileSave(db, kept, saveAt)).ok).toBe(true);
    const savedAt = saveAt.toISOString();
    expect(await fileStates(db)).toMatchObject([{ savedAt, unsaved: 0, unsavedSince: null }]);

    const later = "2026-11-09T10:00:00.000Z";
    await db.maps.put({ ...one, changedAt: later });
    expect(await fileStates(db)).toMatchObject([{ savedAt, unsaved: 1, unsavedSince: later }]);
  });

  it("takes only those maps as saved that were in the file, from several files together", async () => {
    const [one, other] = [map(first), map(second)];
    const db = await databaseWith(one, other);
    await noteFileSave(db, [other], saveAt);
    expect(await fileStates(db)).toMatchObject([{ unsaved: 1 }]);
    await noteFileSave(db, [one], saveAt);
    expect(await fileStates(db)).toMatchObject([{ unsaved: 0 }]);
  });

  it("does not take what was changed long ago and came in today as long unsaved", async () => {
    const db = await databaseWith(map("2020-01-01T10:00:00.000Z"));
    expect(await fileStates(db)).toMatchObject([{ unsaved: 1, unsavedSince: createdAt }]);
  });

  it("takes everything as unsaved when what it remembers cannot be read", async () => {
    const db = await databaseWith(map(first));
    await db.settings.put({ name: "savedToFile", value: "{torn" });
    expect(await fileStates(db)).toMatchObject([{ savedAt: null, unsaved: 1 }]);
  });
});
