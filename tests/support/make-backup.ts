import { type Backup, decodeBackup } from "@/storage/backup";
import type { Database } from "@/storage/database";
import { writeBackup } from "@/storage/write-backup";

/** Everything that is stored, as it is read back from its one file. */
export async function makeBackup(db: Database, now: Date): Promise<Backup> {
  const { files } = await writeBackup(db, now);
  const [file, ...more] = files;
  if (!file || more.length > 0) throw new Error("not one file");
  const read = await decodeBackup(file);
  if (!read.ok) throw new Error(read.failure.reason);
  return read.value;
}
