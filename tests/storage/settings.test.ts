import { describe, expect, it } from "vitest";

import { openTestDatabase } from "../support/open-test-database";
import { nextUuid } from "../support/make-uuid";
import { readSetting, saveSetting } from "@/storage/settings";

describe("settings", () => {
  it("are undefined until set, and then what was set last, over closing and opening", async () => {
    const name = nextUuid();
    const db = openTestDatabase(name);
    expect(await readSetting(db, "language")).toBeUndefined();
    expect(await saveSetting(db, "language", "de")).toEqual({ ok: true, value: undefined });
    await saveSetting(db, "language", "ar");
    db.close();
    expect(await readSetting(openTestDatabase(name), "language")).toBe("ar");
  });

  it("give a damaged row as nothing set", async () => {
    const db = openTestDatabase();
    await db.settings.put({ name: "language", other: 1 });
    expect(await readSetting(db, "language")).toBeUndefined();
  });

  it("name a save that did not happen", async () => {
    const db = openTestDatabase();
    db.close({ disableAutoOpen: true });
    expect(await saveSetting(db, "language", "de")).toEqual({ ok: false, failure: "closed" });
  });
});
