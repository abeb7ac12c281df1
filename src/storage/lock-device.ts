import { failed, type Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import { openEveryRow, sealEveryRow } from "@/storage/convert-rows";
import type { Database } from "@/storage/database";
import { calibratedCost } from "@/storage/derive-key";
import {
  changedLock,
  newLock,
  openLock,
  type OpenLock,
  type UnlockFailure,
} from "@/storage/lock-key";
import { readLock, type ScryptCost } from "@/storage/lock-record";
import type { SaveFailure } from "@/storage/save-failure";
import { sealRows } from "@/storage/seal-rows";
import { LOCK } from "@/storage/settings";
import { convertSnapshots } from "@/storage/snapshot";

/** Why a lock was not set, changed, removed or opened. */
export type LockFailure = UnlockFailure | SaveFailure;

/**
 * Locks what is stored: every row, then the automatic copies. The page must be loaded anew, and all others
 * that are open. `ok` once the browser has committed.
 *
 * @param cost - what the passcode is to cost; measured on this device where nothing is said
 */
export async function setLock(
  db: Database,
  passcode: string,
  cost?: ScryptCost,
): Promise<Result<void, LockFailure>> {
  const made = await newLock(passcode, cost ?? (await calibratedCost()));
  if (!made.ok) return made;
  const sealed = await sealEveryRow(db.name, made.value);
  if (sealed.ok) await convertSnapshots(null, made.value);
  return sealed;
}

/** Takes the lock away: everything is stored readable again. The page must be loaded anew, as all others. */
export async function removeLock(
  db: Database,
  passcode: string,
): Promise<Result<void, LockFailure>> {
  const lock = await withPasscode(db, passcode);
  if (!lock.ok) return lock;
  const opened = await openEveryRow(db.name, lock.value.seal);
  if (opened.ok) await convertSnapshots(lock.value.seal, null);
  return opened;
}

/** Gives the lock another passcode. The key stays, and with it everything that is open. */
export async function changePasscode(
  db: Database,
  passcode: string,
  next: string,
  cost?: ScryptCost,
): Promise<Result<void, LockFailure>> {
  const record = await readLock(db);
  if (!record) return failed("wrong-passcode");
  const changed = await changedLock(record, passcode, next, cost ?? (await calibratedCost()));
  if (!changed.ok) return changed;
  const kept = await attemptSave(db, async () => {
    const row = { name: LOCK, value: changed.value.record };
    await db.transaction("rw", db.settings, () => db.settings.put(row));
  });
  if (kept.ok) await convertSnapshots(changed.value.seal, changed.value);
  return kept;
}

/** Opens the lock of a database that is to be worked with from then on. */
export async function unlock(db: Database, passcode: string): Promise<Result<void, LockFailure>> {
  const lock = await withPasscode(db, passcode);
  if (!lock.ok) return lock;
  await workUnder(db, lock.value);
  return { ok: true, value: undefined };
}

/** Puts a lock that was found in a copy back into a database that has lost it, and works under it. */
export async function adoptLock(db: Database, lock: OpenLock): Promise<Result<void, SaveFailure>> {
  const sealed = await sealEveryRow(db.name, lock);
  if (sealed.ok) await workUnder(db, lock);
  return sealed;
}

async function workUnder(db: Database, { record, seal }: OpenLock): Promise<void> {
  db.close({ disableAutoOpen: false });
  db.lockId = record.id;
  db.seal = seal;
  db.use(sealRows(seal));
  await db.open();
}

async function withPasscode(
  db: Database,
  passcode: string,
): Promise<Result<OpenLock, UnlockFailure>> {
  const record = await readLock(db);
  return record ? openLock(record, passcode) : failed("wrong-passcode");
}
