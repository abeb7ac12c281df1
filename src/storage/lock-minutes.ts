import type { Result } from "@/lib/result";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";
import { readSetting, saveSetting } from "@/storage/settings";

/** After how many minutes without a touch the app may be set to lock itself. */
export const lockMinutes = [1, 5, 15] as const;

const USUAL = 5;

/** After how many minutes it locks itself. */
export async function lockAfterMinutes(db: Database): Promise<number> {
  const chosen = Number(await readSetting(db, "lockAfterMinutes"));
  return lockMinutes.find((minutes) => minutes === chosen) ?? USUAL;
}

/** Sets that. */
export function saveLockAfter(db: Database, minutes: number): Promise<Result<void, SaveFailure>> {
  return saveSetting(db, "lockAfterMinutes", String(minutes));
}
