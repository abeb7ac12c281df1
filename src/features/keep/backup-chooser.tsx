import { type ChangeEvent, useRef, useState } from "react";

import { useMessages } from "@/messages/use-messages";
import { type Backup, type BackupFailure, decodeBackup } from "@/storage/backup";
import { Icon } from "@/ui/icon";

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
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState("");

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = ""; // so that choosing the same file again is noticed
    if (!file) return;
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
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept=".fasciamap-backup,application/json"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void choose(event)}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <Icon name="file" />
        {say("keep.fromFile")}
      </button>
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
