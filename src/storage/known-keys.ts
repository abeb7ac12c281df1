import { KnownKey } from "@/domain/known-key";
import { z } from "@/domain/zod";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";
import { readSetting, type SettingName } from "@/storage/settings";

const SETTING: SettingName = "knownKeys";
const KnownKeys = z.array(KnownKey);

/** The keys that files can be sealed for here, in the order in which they came. Only reads. */
export async function listKnownKeys(db: Database): Promise<readonly KnownKey[]> {
  const value = await readSetting(db, SETTING);
  try {
    const read = KnownKeys.safeParse(typeof value === "string" ? JSON.parse(value) : []);
    return read.success ? read.data : [];
  } catch {
    return []; // no JSON: then no key is known
  }
}

/** Changes them as they are stored now. `ok` once the browser has committed. */
export function changeKnownKeys(
  db: Database,
  change: (known: readonly KnownKey[]) => readonly KnownKey[],
): Promise<Result<void, SaveFailure>> {
  return attemptSave(db, () =>
    db.transaction("rw", db.settings, async () => {
      const changed = KnownKeys.parse(change(await listKnownKeys(db)));
      await db.settings.put({ name: SETTING, value: JSON.stringify(changed) });
    }),
  );
}
