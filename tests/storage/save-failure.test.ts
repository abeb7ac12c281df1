import { openTestDatabase } from "../support/open-test-database";
import { Dexie } from "dexie";
import { afterEach, describe, expect, it, vi } from "vitest";

import { emptyHistory } from "@/storage/histories";
import { getMap, saveMapWithHistory } from "@/storage/maps";
import { openDatabase } from "@/storage/open-database";
import { saveFailureOf } from "@/storage/save-failure";

import { failPuts } from "../support/fail-puts";
import { makeClient } from "../support/make-client";
import { saveClient } from "../support/save-client";
import { makeMap } from "../support/make-map";

afterEach(() => vi.restoreAllMocks());

/** Makes the browser fail in one of its calls with an error of that name. */
function failWith(name: string, target: object, call: string): void {
  vi.spyOn(target as Record<string, () => unknown>, call).mockImplementation(() => {
    throw new DOMException("simulated", name);
  });
}

describe("saveFailureOf", () => {
  it("finds a full disk inside the abort that Dexie reports", () => {
    const full = new DOMException("simulated", "QuotaExceededError");
    const abort = Object.assign(new Error("aborted"), { name: "AbortError", inner: full });
    expect(saveFailureOf(abort)).toBe("disk-full");
  });

  it.each([
    [new Dexie.OpenFailedError("no"), "storage-blocked"],
    [new Dexie.MissingAPIError("no"), "storage-blocked"],
    [new Dexie.DatabaseClosedError("no"), "closed"],
    [new DOMException("no", "UnknownError"), "storage-blocked"],
  ] as const)("names %s", (error, failure) => {
    expect(saveFailureOf(error)).toBe(failure);
  });

  it.each([
    ["a mistake in our code", new TypeError("no")],
    ["a row that cannot be cloned", new DOMException("no", "DataCloneError")],
    ["no error at all", undefined],
  ])("leaves %s alone", (_what, error) => {
    expect(saveFailureOf(error)).toBeUndefined();
  });

  it("does not hang on an error that wraps itself", () => {
    const error: Error & { inner?: unknown } = new Error("round");
    error.inner = error;
    expect(saveFailureOf(error)).toBeUndefined();
  });
});

describe("a save that fails", () => {
  it("says that the disk is full, and keeps neither map nor history", async () => {
    const db = openTestDatabase();
    await saveClient(db, makeClient());
    const map = makeMap();

    // The second of the two writes fails: the first must not stay.
    const heal = failPuts((store) => store === "histories");
    const saved = await saveMapWithHistory(db, map, emptyHistory(map.id));
    heal();

    expect(saved).toEqual({ ok: false, failure: "disk-full" });
    expect(await getMap(db, map.id)).toBeUndefined();
    expect((await saveMapWithHistory(db, map, emptyHistory(map.id))).ok).toBe(true);
  });

  it.each(["SecurityError", "UnknownError", "InvalidStateError"])(
    "says that storage is blocked when the browser opens no database (%s)",
    async (name) => {
      const db = openTestDatabase();
      failWith(name, IDBFactory.prototype, "open");
      expect(await openDatabase(db)).toEqual({ ok: false, failure: "storage-blocked" });
      expect(await saveClient(db, makeClient())).toEqual({
        ok: false,
        failure: "storage-blocked",
      });
    },
  );

  it("throws what is our own mistake", async () => {
    const db = openTestDatabase();
    const map = makeMap();
    await expect(
      saveMapWithHistory(db, { ...map, startedAt: "yesterday" }, emptyHistory(map.id)),
    ).rejects.toThrow(/startedAt/);
  });
});
