import { backupFileName } from "@/storage/backup-file-name";
import { saveFile } from "@/ui/save-file";

/**
 * Hands a file of a backup to the browser to save, named after the backup's day. Gives the file's name.
 *
 * @param place - of this file among `count`, from 0
 */
export function saveBackupFile(
  bytes: Uint8Array<ArrayBuffer>,
  writtenAt: Date,
  place = 0,
  count = 1,
): string {
  const month = String(writtenAt.getMonth() + 1).padStart(2, "0");
  const day = String(writtenAt.getDate()).padStart(2, "0");
  const name = backupFileName(`fasciamap-${writtenAt.getFullYear()}-${month}-${day}`, place, count);
  saveFile(bytes, name, "application/json");
  return name;
}
