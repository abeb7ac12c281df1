import { ok, type Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Backup } from "@/storage/backup";
import type { Database } from "@/storage/database";
import { adoptLock } from "@/storage/lock-device";
import type { OpenLock } from "@/storage/lock-key";
import type { Loss } from "@/storage/find-loss";
import { type Here, planRestore, type RestoreOutcome } from "@/storage/plan-restore";
import { previewRestore, restoreBackup } from "@/storage/restore-backup";
import type { SaveFailure } from "@/storage/save-failure";
import { setSnapshotAside } from "@/storage/snapshot";
import { forgetWitness } from "@/storage/witness";

const NOTHING: Here = { rows: {}, mapIds: [], hasOwnMaps: false };

/** What would be there after `recover`, said before anything is done. */
export async function previewRecovery(
  db: Database,
  loss: Loss,
  backup: Backup,
): Promise<RestoreOutcome> {
  return loss.now === null
    ? planRestore(backup, NOTHING, () => undefined).outcome
    : previewRestore(db, backup);
}

/**
 * Puts a backup back into a database that has lost something. One that cannot be opened is deleted
 * first, since it holds nothing that anybody could read; what is in the backup is in a file already.
 *
 * @param lock - the lock under which the backup was found: what comes back is locked as it was
 */
export async function recover(
  db: Database,
  loss: Loss,
  backup: Backup,
  lock: OpenLock | null = null,
): Promise<Result<RestoreOutcome, SaveFailure>> {
  const begun = await beginAnew(db, loss);
  if (!begun.ok) return begun;
  const locked = lock && (await adoptLock(db, lock));
  if (locked?.ok === false) return locked;
  const restored = await restoreBackup(db, backup);
  // The witness is of the database that was lost; the next write begins one of this.
  if (restored.ok) forgetWitness(db.name);
  return restored;
}

/** Goes on with what is there. The automatic copy is put aside, where it can still be found. */
export async function goOnWithout(db: Database, loss: Loss): Promise<Result<void, SaveFailure>> {
  const begun = await beginAnew(db, loss);
  if (!begun.ok) return begun;
  await setSnapshotAside();
  forgetWitness(db.name);
  return ok(undefined);
}

async function beginAnew(db: Database, loss: Loss): Promise<Result<void, SaveFailure>> {
  if (loss.now !== null) return ok(undefined);
  return attemptSave(db, async () => {
    await db.delete({ disableAutoOpen: false });
    await db.open();
  });
}
