import { describe, expect, it } from "vitest";

import { nextUuid } from "../support/make-uuid";
import { openTestDatabase } from "../support/open-test-database";
import { makeBackup } from "../support/make-backup";
import { sealJobs } from "@/exchange/seal-jobs";
import { encodeBackup } from "@/storage/backup";
import { exportEverything } from "@/storage/export-everything";
import { changeKnownKeys, listKnownKeys } from "@/storage/known-keys";
import { listPracticeKeys, savePracticeKey } from "@/storage/practice-keys";

async function makeKey(madeAt: string) {
  const { key, secret } = await sealJobs.makeKeyPair();
  return { id: key, secret, madeAt, savedAt: null };
}

describe("the practice's keys", () => {
  it("are kept, the newest first, and a damaged one hides no other", async () => {
    const db = openTestDatabase();
    const [old, fresh] = [
      await makeKey("2026-01-01T00:00:00.000Z"),
      await makeKey("2026-11-23T00:00:00.000Z"),
    ];
    await savePracticeKey(db, old);
    await savePracticeKey(db, fresh);
    await db.keys.put({ id: "age1", secret: 3 });
    expect(await listPracticeKeys(db)).toEqual([fresh, old]);
    const saved = { ...old, savedAt: "2026-11-24T00:00:00.000Z" };
    await savePracticeKey(db, saved);
    expect(await listPracticeKeys(db)).toEqual([fresh, saved]);
  });

  it("are in no copy of the data", async () => {
    const name = nextUuid();
    const db = openTestDatabase(name);
    const key = await makeKey("2026-11-23T00:00:00.000Z");
    await savePracticeKey(db, key);
    const backup = encodeBackup(await makeBackup(db, new Date()));
    db.close();
    for (const copy of [new TextDecoder().decode(backup), await exportEverything(name)]) {
      expect(copy).not.toContain("AGE-SECRET");
      expect(copy).toContain("tables");
    }
  });
});

describe("known keys", () => {
  it("are none until there are some, and none where what is stored is no list", async () => {
    const db = openTestDatabase();
    expect(await listKnownKeys(db)).toEqual([]);
    const { id } = await makeKey("2026-11-23T00:00:00.000Z");
    const known = { key: id, name: "A. Quint", addedAt: "2026-11-23T10:00:00.000Z", isOn: true };
    await changeKnownKeys(db, (all) => [...all, known]);
    await changeKnownKeys(db, (all) => all.map((one) => ({ ...one, isOn: false })));
    expect(await listKnownKeys(db)).toEqual([{ ...known, isOn: false }]);
    await db.settings.put({ name: "knownKeys", value: "[{" });
    expect(await listKnownKeys(db)).toEqual([]);
  });
});
