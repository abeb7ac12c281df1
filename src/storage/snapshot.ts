import { failed, type Result } from "@/lib/result";
import {
  type Backup,
  type BackupFailure,
  decodeBackup,
  encodeBackup,
  makeBackup,
} from "@/storage/backup";
import type { Database } from "@/storage/database";
import { fileName, hasSnapshot, type SnapshotName } from "@/storage/snapshot-files";
import { holdingsOf } from "@/storage/find-loss";
import { keepWitness, readWitness } from "@/storage/witness";

/**
 * Copies everything that is stored into the browser's private files, one tab at a time, and counts
 * it for the witness. A database that has lost something does not replace the copy that still has it.
 *
 * @returns whether there is a copy of the present state now; `false` also where the browser has no
 * such files
 */
export async function takeSnapshot(db: Database, now: Date): Promise<boolean> {
  return navigator.locks.request("fasciamap-snapshot", async () => {
    try {
      const { now: holds, writes } = await holdingsOf(db);
      const witness = readWitness(db.name);
      if (writes < (witness?.writes ?? 0)) return false;
      if (writes === witness?.writes && witness.holds && (await hasSnapshot())) return true;
      const backup = await makeBackup(db, now);
      await keepEarlier(now);
      await write("latest", encodeBackup(backup));
      if (backup.writes === writes) keepWitness(db.name, { writes, holds });
      return true;
    } catch {
      return false; // no such files, no room for them, or a database that does not answer
    }
  });
}

/** One of the copies, if it is there and whole. */
export async function readSnapshot(
  name: SnapshotName,
): Promise<Result<Backup, BackupFailure | { readonly reason: "missing" }>> {
  const bytes = await read(name);
  return bytes ? decodeBackup(bytes) : failed({ reason: "missing" });
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
  await stream.write(bytes);
  await stream.close();
}
