import { useState } from "react";

import { useMessages } from "@/messages/use-messages";
import { type Backup, type BackupFailure, decodeBackup } from "@/storage/backup";
import { FileButton } from "@/ui/file-button";

type BackupChooserProps = { readonly onBackup: (backup: Backup) => void };

const failures = {
  "too-large": "keep.tooLarge",
  "not-a-backup": "keep.notABackup",
  "made-by-newer-app": "keep.newer",
  damaged: "keep.damaged",
} as const satisfies Record<BackupFailure["reason"], string>;

/** Lets the person choose a backup file, reads it and checks it. Nothing is changed by that. */
export function BackupChooser({ onBackup }: BackupChooserProps) {
  const say = useMessages();
  const [refusal, setRefusal] = useState("");

  async function choose(file: File) {
    setRefusal("");
    const bytes = await readBytes(file);
    if (!bytes) {
      setRefusal(say("open.unreadable", { name: file.name }));
      return;
    }
    const backup = await decodeBackup(bytes);
    if (backup.ok) onBackup(backup.value);
    else setRefusal(say(failures[backup.failure.reason], { name: file.name }));
  }

  return (
    <>
      <FileButton
        label={say("keep.fromFile")}
        accept=".fasciamap-backup,application/json"
        onFile={(file) => void choose(file)}
      />
      {refusal !== "" && (
        <p className="notice notice-warn" role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}

async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // moved, renamed or on a disk that is gone
  }
}
