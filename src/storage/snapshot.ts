import { failed, type Result } from "@/lib/result";
import { type Backup, BACKUP_SIZE_LIMIT, type BackupFailure, decodeBackup } from "@/storage/backup";
import type { Database } from "@/storage/database";
import type { OpenLock } from "@/storage/lock-key";
import { readLock } from "@/storage/lock-record";
import type { Seal } from "@/storage/seal";
import { openCopy, readSealedCopy, sealCopy, type SealedCopy } from "@/storage/sealed-copy";
import { fileName, hasSnapshot, type SnapshotName } from "@/storage/snapshot-files";
import { holdingsOf } from "@/storage/find-loss";
import { keepWitness, readWitness } from "@/storage/witness";
import { writeBackup } from "@/storage/write-backup";

/**
 * A copy of more maps would take seconds each time. Fewer may be larger than what is read back (`decodeBackup`), and
 * are not copied either.
 */
const SNAPSHOT_MAPS = 10_000;

/**
 * Copies everything that is stored into the browser's private files, one tab at a time, and counts
 * it for the witness. A database that has lost something does not replace the copy that still has it.
 *
 * @returns whether there is a copy of the present state now; `false` also where the browser has no
 * such files, or where there are too many maps to copy
 */
export async function takeSnapshot(db: Database, now: Date): Promise<boolean> {
  return navigator.locks.request("fasciamap-snapshot", async () => {
    try {
      const { now: holds, writes } = await holdingsOf(db);
      const witness = readWitness(db.name);
      if (writes < (witness?.writes ?? 0)) return false;
      if (writes === witness?.writes && witness.holds && (await hasSnapshot())) return true;
      if (holds.maps > SNAPSHOT_MAPS) {
        keepWitness(db.name, { writes, holds });
        return false;
      }
      const { files, writes: written } = await writeBackup(db, now, BACKUP_SIZE_LIMIT);
      const [bytes, ...more] = files;
      if (!bytes || more.length > 0 || bytes.length > BACKUP_SIZE_LIMIT) {
        keepWitness(db.name, { writes, holds });
        return false;
      }
      const lock = await lockOf(db);
      await keepEarlier(now);
      await write("latest", lock ? await sealCopy(lock, bytes) : bytes);
      if (written === writes) keepWitness(db.name, { writes, holds });
      return true;
    } catch {
      return false; // no such files, no room for them, or a database that does not answer
    }
  });
}

/** Why a copy cannot be read: also because it is under a lock that is not open. */
export type SnapshotFailure =
  | BackupFailure
  | { readonly reason: "missing" }
  | { readonly reason: "sealed"; readonly lock: SealedCopy["lock"] };

/**
 * One of the copies, if it is there and whole.
 *
 * @param seal - of the lock, if one is open
 */
export async function readSnapshot(
  name: SnapshotName,
  seal: Seal | null,
): Promise<Result<Backup, SnapshotFailure>> {
  const bytes = await read(name);
  if (!bytes) return failed({ reason: "missing" });
  const copy = readSealedCopy(bytes);
  if (!copy) return decodeBackup(bytes);
  if (copy.lock.id !== seal?.lockId) return failed({ reason: "sealed", lock: copy.lock });
  const opened = openCopy(seal, copy);
  return opened ? decodeBackup(opened) : failed({ reason: "damaged" });
}

/**
 * Writes all copies anew, under another lock or none: no copy stays readable beside a locked database, also
 * where the disk is full. One that cannot be opened stays as it is. Doing it twice comes to the same as doing it once.
 *
 * @param from - what opens the sealed ones among them
 */
export async function convertSnapshots(from: Seal | null, to: OpenLock | null): Promise<void> {
  await navigator.locks.request("fasciamap-snapshot", async () => {
    for (const name of ["latest", "earlier", "set-aside"] as const) {
      const bytes = await read(name);
      if (!bytes) continue;
      const copy = readSealedCopy(bytes);
      if (copy && JSON.stringify(copy.lock) === JSON.stringify(to?.record)) continue;
      const plain = copy ? from && openCopy(from, copy) : bytes;
      if (plain) await rewrite(name, to, plain);
    }
  });
}

/** Where there is no room beside the old one, a lock that goes leaves it sealed; one that comes leaves none readable. */
async function rewrite(name: SnapshotName, to: OpenLock | null, plain: Uint8Array<ArrayBuffer>) {
  const bytes = to ? await sealCopy(to, plain) : plain;
  try {
    await write(name, bytes);
  } catch {
    if (!to) return;
    await removeSnapshot(name);
    await write(name, bytes).catch(() => undefined); // the database itself has everything
  }
}

/** Seals the copies that were left readable when the lock was set and the page was closed right then. */
export async function sealLeftSnapshots(db: Database): Promise<void> {
  const lock = await lockOf(db);
  if (lock) await convertSnapshots(lock.seal, lock);
}

async function lockOf(db: Database): Promise<OpenLock | null> {
  const record = db.seal && (await readLock(db));
  return record && db.seal && { record, seal: db.seal };
}

/** Puts the latest copy aside, so that the next one does not replace it. */
export async function setSnapshotAside(): Promise<void> {
  const bytes = await read("latest");
  if (bytes) await write("set-aside", bytes);
  await removeSnapshot("latest");
}

/** Deletes one copy. */
export async function removeSnapshot(name: SnapshotName): Promise<void> {
  try {
    await (await navigator.storage.getDirectory()).removeEntry(fileName(name));
  } catch {
    // It is not there.
  }
}

/** What the copy said on the last day before this one outlives what goes wrong today. */
async function keepEarlier(now: Date): Promise<void> {
  const latest = await open("latest");
  if (!latest || latest.size === 0) return;
  const isOfToday = new Date(latest.lastModified).toDateString() === now.toDateString();
  if (!isOfToday) await write("earlier", new Uint8Array(await latest.arrayBuffer()));
}

async function open(name: SnapshotName): Promise<File | null> {
  try {
    const folder = await navigator.storage.getDirectory();
    return await (await folder.getFileHandle(fileName(name))).getFile();
  } catch {
    return null;
  }
}

async function read(name: SnapshotName): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await open(name);
  return file && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
}

/** The browser puts the new content in place only once all of it is there. */
async function write(name: SnapshotName, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const stream = await (
    await folder.getFileHandle(fileName(name), { create: true })
  ).createWritable();
  try {
    await stream.write(bytes);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined); // a stream that is left open keeps the file from being deleted
    throw error;
  }
}
