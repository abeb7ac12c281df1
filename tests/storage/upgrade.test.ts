import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { nextUuid } from "../support/make-uuid";
import { openTestDatabase } from "../support/open-test-database";
import { getAnswers } from "@/storage/answers";
import { ownClient } from "@/storage/clients";
import { getHistory } from "@/storage/histories";
import { listMapsOfClient } from "@/storage/maps";
import { openDatabase } from "@/storage/open-database";
import { listSessionsOfClient } from "@/storage/sessions";

type Stored = {
  version: number;
  tables: Record<string, { id?: string }[]>;
  keys: Record<string, string>;
};

/** Rows just as the app wrote them when its tables were of version 1. */
const stored = JSON.parse(
  readFileSync(new URL("../fixtures/database-v1.json", import.meta.url), "utf8"),
) as Stored; // a fixture of this project

/** A database of that version, made past Dexie as a browser holds it. */
function restoreNatively(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, stored.version);
    request.addEventListener("upgradeneeded", () => {
      for (const [table, rows] of Object.entries(stored.tables)) {
        const [keyPath, ...indexes] = (stored.keys[table] ?? "id").split(", ");
        const store = request.result.createObjectStore(table, { keyPath: keyPath ?? "id" });
        for (const index of indexes) store.createIndex(index, index);
        for (const row of rows) store.put(row);
      }
    });
    request.addEventListener("success", () => {
      request.result.close();
      resolve();
    });
    request.addEventListener("error", () => reject(new Error(request.error?.name)));
  });
}

describe("a database of version 1", () => {
  it("opens with everything in it, and maps that belong to no session", async () => {
    const name = nextUuid();
    await restoreNatively(name);
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
      const row = stored.tables["maps"]?.find(({ id }) => id === map.id);
      expect(map).toMatchObject(row ?? {});
    }

    const [newest] = maps;
    if (!newest) throw new Error("the maps are gone");
    expect((await getHistory(db, newest.id)).past).toHaveLength(2);
    expect((await getAnswers(db, client.id)).answers.answers).toHaveLength(1);
    expect(await listSessionsOfClient(db, client.id)).toEqual({ sessions: [], damaged: [] });
  });
});
