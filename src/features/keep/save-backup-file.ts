import { type Backup, encodeBackup } from "@/storage/backup";
import { saveFile } from "@/ui/save-file";

/** Hands a backup to the browser to save, named after its day. Gives the file's name. */
export function saveBackupFile(backup: Backup): string {
  const day = new Date(backup.writtenAt);
  const month = String(day.getMonth() + 1).padStart(2, "0");
  const name = `fasciamap-${day.getFullYear()}-${month}-${String(day.getDate()).padStart(2, "0")}.fasciamap-backup`;
  saveFile(encodeBackup(backup), name, "application/json");
  return name;
}
