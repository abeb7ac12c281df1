import { openTestDatabase } from "../support/open-test-database";
import { describe, expect, it } from "vitest";

import { emptyHistory } from "@/storage/histories";
import { saveMapWithHistory } from "@/storage/maps";
import { exportEverything } from "@/storage/export-everything";

import { makeClient } from "../support/make-client";
import { saveClient } from "../support/save-client";
import { makeMap } from "../support/make-map";
import { makeUuid, nextUuid } from "../support/make-uuid";

describe("exportEverything", () => {
  it("gives every row as it is, damaged ones too", async () => {
    const db = openTestDatabase();
    const map = makeMap();
    await saveClient(db, makeClient());
    await saveMapWithHistory(db, map, emptyHistory(map.id));
    const damaged = { id: makeUuid(9), spots: "three", much: 12n };
    await db.maps.put(damaged);

    const copy: unknown = JSON.parse(await exportEverything(db.name));
    expect(copy).toEqual({
      format: "fasciamap-database-copy",
      name: db.name,
      version: 30,
      tables: {
        answers: [],
        cards: [],
        clients: [makeClient()],
        histories: [emptyHistory(map.id)],
        maps: [{ ...damaged, much: "12n" }, map],
        practiceNotes: [],
        questionSets: [],
        sessions: [],
        settings: [{ name: "writes", value: 3 }],
        summaries: [],
      },
    });
  });

  it("reads a database that a newer app has written", async () => {
    const db = openTestDatabase();
    await saveClient(db, makeClient());
    await new Promise((resolve) => {
      const request = indexedDB.open(db.name, 90);
      request.addEventListener("upgradeneeded", () => request.result.createObjectStore("journals"));
      request.addEventListener("success", () => resolve(request.result.close()));
    });
    expect(JSON.parse(await exportEverything(db.name))).toMatchObject({
      version: 90,
      tables: { clients: [makeClient()], journals: [] },
    });
  });

  it("says that there is nothing where there is no database, and makes none", async () => {
    openTestDatabase();
    const name = nextUuid();
    expect(JSON.parse(await exportEverything(name))).toMatchObject({ tables: {} });
    expect((await indexedDB.databases()).map((found) => found.name)).not.toContain(name);
  });
});
