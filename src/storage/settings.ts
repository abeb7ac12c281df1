import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";

/** The row that counts the writes: see `countWrites`. It is no setting, and nothing sets it. */
export const WRITES = "writes";

/** The row of the lock: see `LockRecord`. It is no setting either. */
export const LOCK = "lock";

/** What is set for this device, not for one client. */
export type SettingName =
  | "language"
  /** What was chosen about the spots of which earlier map. */
  | "lastTime"
  /** Whether the hints of the first visit have done their work. */
  | "hints"
  /** Who works here, for the next session. */
  | "therapist"
  /** Which signals a hold gives, as words between spaces. */
  | "holdSignals"
  /** When the browser was last asked to keep the data. */
  | "persistAsked"
  /** What of which client went into a file: see `fileStates`. */
  | "savedToFile"
  /** Whether it was said that browser and home screen keep separate maps. */
  | "homeScreenTold"
  /** When the reminder to save to a file was last put off. */
  | "saveReminderPutOff"
  /** After how many minutes without a touch the app locks itself. */
  | "lockAfterMinutes"
  /** The keys of others that files are sealed for: see `KnownKey`. */
  | "knownKeys"
  /** Under which name the practice gives its key away. */
  | "keyName"
  /** After how many months without a visit the practice wants to be reminded of a client; "0": never. */
  | "retentionMonths"
  /** The practice's PIN, as a salted hash; how often a wrong one was tried. See `tryPin`. */
  | "pin"
  | "pinTries"
  /** To whom this device is handed over: while this is set, nothing else is shown. See `HandOver`. */
  | "handedOver";

/** What holds for this device and this moment alone: no backup takes it along. */
export const LEFT_HERE: readonly string[] = [
  WRITES,
  LOCK,
  "pin",
  "pinTries",
  "handedOver",
] satisfies readonly (SettingName | typeof WRITES | typeof LOCK)[];

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
  return attemptSave(db, async () => {
    await db.transaction("rw", db.settings, () => db.settings.put({ name, value }));
  });
}
