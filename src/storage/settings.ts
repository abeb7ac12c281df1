import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";

/** What is set for this device, not for one client. */
export type SettingName = "language";

/**
 * What was set, or `undefined` if nothing was. It is outside data: the caller checks what it is.
 *
 * @throws what Dexie throws when the database does not answer
 */
export async function readSetting(db: Database, name: SettingName): Promise<unknown> {
  const row = await db.settings.get(name);
  return typeof row === "object" && row !== null && "value" in row ? row.value : undefined;
}

/** Sets one thing, in place of what was set before. `ok` once the browser has committed. */
export function saveSetting(
  db: Database,
  name: SettingName,
  value: string,
): Promise<Result<void, SaveFailure>> {
  return attemptSave(async () => {
    await db.transaction("rw", db.settings, () => db.settings.put({ name, value }));
  });
}
