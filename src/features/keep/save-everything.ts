import { saveBackupFile } from "@/features/keep/save-backup-file";
import { makeBackup } from "@/storage/backup";
import type { Database } from "@/storage/database";
import { keptInBackup, noteFileSave } from "@/storage/file-saves";

/** Saves everything to one file and remembers that. Gives the file's name. */
export async function saveEverything(db: Database): Promise<string> {
  const now = new Date();
  const backup = await makeBackup(db, now);
  const name = saveBackupFile(backup);
  await noteFileSave(db, keptInBackup(backup), now);
  return name;
}
