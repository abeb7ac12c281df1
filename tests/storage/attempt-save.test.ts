import { describe, expect, it, vi } from "vitest";

import { failPuts } from "../support/fail-puts";
import { makeMap } from "../support/make-map";
import { openTestDatabase } from "../support/open-test-database";
import { attemptSave } from "@/storage/attempt-save";
import { emptyHistory } from "@/storage/histories";
import { getMap, saveMapWithHistory } from "@/storage/maps";

/**
 * Makes the next transactions that write fail as they do when a browser has lost its store. To be
 * called before the database is opened, which takes hold of the function.
 */
function loseConnection(name: string, times: number): void {
  // oxlint-disable-next-line typescript/unbound-method -- called on its own object below
  const begin = IDBDatabase.prototype.transaction;
  let left = times;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    ...args: Parameters<IDBDatabase["transaction"]>
  ) {
    if (args[1] === "readwrite") left -= 1;
    if (args[1] === "readwrite" && left >= 0) throw new DOMException("simulated", name);
    return begin.apply(this, args);
  });
}

describe("a write over a lost connection", () => {
  it.each(["InvalidStateError", "UnknownError", "AbortError"])(
    "is done on a new one, unseen (%s)",
    async (name) => {
      const db = openTestDatabase();
      const map = makeMap();
      loseConnection(name, 1);
      const saved = await saveMapWithHistory(db, map, emptyHistory(map.id));
      vi.restoreAllMocks();
      expect(saved).toEqual({ ok: true, value: undefined });
      expect(await getMap(db, map.id)).toEqual(map);
    },
  );

  it("is said to have failed where a new one does not help", async () => {
    const db = openTestDatabase();
    const map = makeMap();
    loseConnection("UnknownError", 1000);
    const saved = await saveMapWithHistory(db, map, emptyHistory(map.id));
    vi.restoreAllMocks();
    expect(saved).toEqual({ ok: false, failure: "storage-blocked" });
  });

  it("is not tried again where there is no room", async () => {
    const db = openTestDatabase();
    const map = makeMap();
    let puts = 0;
    failPuts(() => {
      puts += 1;
      return true;
    });
    const saved = await saveMapWithHistory(db, map, emptyHistory(map.id));
    expect(saved).toEqual({ ok: false, failure: "disk-full" });
    expect(puts).toBe(1);
  });

  it("throws what is our own mistake, at once", async () => {
    const db = openTestDatabase();
    let tries = 0;
    const saving = attemptSave(db, () => {
      tries += 1;
      return Promise.reject(new TypeError("ours"));
    });
    await expect(saving).rejects.toThrow("ours");
    expect(tries).toBe(1);
  });
});

describe("a database that another tab has brought to a newer version", () => {
  it("says so at once, and is not opened again", async () => {
    const db = openTestDatabase();
    await db.open();
    const onClosed = vi.fn<() => void>();
    db.tellWhenClosed(onClosed);
    await new Promise((resolve) => {
      const request = indexedDB.open(db.name, 900);
      request.addEventListener("success", () => resolve(request.result.close()));
    });
    expect(onClosed).toHaveBeenCalled();
    const map = makeMap();
    expect(await saveMapWithHistory(db, map, emptyHistory(map.id))).toEqual({
      ok: false,
      failure: "closed",
    });
  });
});
