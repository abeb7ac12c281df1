import { describe, expect, it } from "vitest";

import { openTestDatabase } from "../support/open-test-database";
import { makeClient } from "../support/make-client";
import { saveClient } from "../support/save-client";
import { makeMap } from "../support/make-map";
import { nextUuid } from "../support/make-uuid";
import { ownClient } from "@/storage/clients";
import { emptyHistory } from "@/storage/histories";
import { saveMapWithHistory } from "@/storage/maps";
import { openDatabase } from "@/storage/open-database";

/** Opens the database of that name past Dexie, in the version given, as another tab would. */
function openNatively(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error(request.error?.name)));
    request.addEventListener("blocked", () => reject(new Error("blocked")));
  });
}

describe("Database", () => {
  it("opens, and opening it again is fine", async () => {
    const db = openTestDatabase();
    expect(await openDatabase(db)).toEqual({ ok: true, value: undefined });
    expect(await openDatabase(db)).toEqual({ ok: true, value: undefined });
  });

  it("asks for writes that are on the disk when they are reported", () => {
    const db = openTestDatabase();
    expect(db._options.chromeTransactionDurability).toBe("strict");
  });

  it("keeps what was saved over closing and opening", async () => {
    const name = nextUuid();
    const first = openTestDatabase(name);
    await saveClient(first, makeClient());
    first.close();
    expect(await ownClient(openTestDatabase(name))).toEqual(makeClient());
  });

  it("lets go at once when another tab brings a newer version, and writes no more", async () => {
    const name = nextUuid();
    const db = openTestDatabase(name);
    await saveClient(db, makeClient());

    const newer = await openNatively(name, 90);
    const map = makeMap();
    const saved = await saveMapWithHistory(db, map, emptyHistory(map.id));
    newer.close();

    expect(saved).toEqual({ ok: false, failure: "closed" });
    expect(await saveClient(db, makeClient({ name: "Kim" }))).toEqual({
      ok: false,
      failure: "closed",
    });
  });

  it("does not work with a database of a newer version", async () => {
    const name = nextUuid();
    const first = openTestDatabase(name);
    await saveClient(first, makeClient());
    first.close();
    const newer = await openNatively(name, 90);
    newer.close();

    const db = openTestDatabase(name);
    expect(await openDatabase(db)).toEqual({ ok: false, failure: "newer-app" });
    expect(await saveClient(db, makeClient({ name: "Kim" }))).toEqual({
      ok: false,
      failure: "closed",
    });
    await expect(ownClient(db)).rejects.toThrow(/newer version/);
  });
});
