import { describe, expect, it } from "vitest";

import { nextUuid } from "../support/make-uuid";
import { openTestDatabase } from "../support/open-test-database";
import { putStoredDatabase, storedDatabase, storedVersions } from "../support/stored-database";
import type { MapId } from "@/domain/body-map";
import { getAnswers } from "@/storage/answers";
import { ownClient } from "@/storage/clients";
import { getHistory } from "@/storage/histories";
import { getMap, listMapsOfClient } from "@/storage/maps";
import { openDatabase } from "@/storage/open-database";
import { listSessionsOfClient } from "@/storage/sessions";

/** Counts that the app itself keeps, which each write changes. */
const COUNTS = ["settings"];

describe.each(storedVersions)("a database of version %i", (version) => {
  it("opens with every row of every table as it was", async () => {
    const stored = storedDatabase(version);
    const name = nextUuid();
    await putStoredDatabase({ name, stored });
    const db = openTestDatabase(name);
    expect(await openDatabase(db)).toEqual({ ok: true, value: undefined });
    expect(db.backendDB().version).toBe(10 * storedVersions.length);

    const held = Object.entries(stored.tables).filter(([table]) => !COUNTS.includes(table));
    for (const [table, rows] of held) expect(await db.table(table).toArray()).toEqual(rows);
    expect(held.flatMap(([, rows]) => rows).length).toBeGreaterThan(3);
    for (const row of stored.tables["maps"] ?? []) {
      expect(await getMap(db, row["id"] as MapId)).toMatchObject(row); // and is read as a map
    }
  });
});

describe("a database of version 1", () => {
  it("opens with everything in it, and maps that belong to no session", async () => {
    const stored = storedDatabase(1);
    const name = nextUuid();
    await putStoredDatabase({ name, stored });
    const db = openTestDatabase(name);
    expect(await openDatabase(db)).toEqual({ ok: true, value: undefined });
    expect(db.backendDB().version).toBe(30);

    const client = await ownClient(db);
    if (!client) throw new Error("the client is gone");
    expect(client).toEqual(stored.tables["clients"]?.[0]);

    const { maps, damaged } = await listMapsOfClient(db, client.id);
    expect(damaged).toEqual([]);
    expect(maps).toHaveLength(2);
    for (const map of maps) {
      expect(map).toMatchObject({ moment: "before", sessionId: null, followsId: null });
      expect(map).toMatchObject({ changes: [], referrals: [] });
      const row = stored.tables["maps"]?.find((candidate) => candidate["id"] === map.id);
      expect(map).toMatchObject(row ?? {});
    }

    const [newest] = maps;
    if (!newest) throw new Error("the maps are gone");
    expect((await getHistory(db, newest.id)).past).toHaveLength(2);
    expect((await getAnswers(db, client.id)).answers.answers).toHaveLength(1);
    expect(await listSessionsOfClient(db, client.id)).toEqual({ sessions: [], damaged: [] });
  });
});
