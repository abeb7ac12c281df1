import { useState } from "react";

import type { ChosenCopy } from "@/features/keep/chosen-copy";
import { failed, ok, type Result } from "@/lib/result";
import { type Say, useMessages } from "@/messages/use-messages";
import { type Backup, BACKUP_SIZE_LIMIT, type BackupFailure, decodeBackup } from "@/storage/backup";
import { joinOutcomes } from "@/storage/join-outcomes";
import type { RestoreOutcome } from "@/storage/plan-restore";
import { FileButton } from "@/ui/file-button";

type BackupChooserProps = {
  /** What a backup would change. Only reads. */
  readonly preview: (backup: Backup) => Promise<RestoreOutcome>;
  readonly onCopy: (copy: ChosenCopy) => void;
};

const failures = {
  "too-large": "keep.tooLarge",
  "not-a-backup": "keep.notABackup",
  "made-by-newer-app": "keep.newer",
  damaged: "keep.damaged",
} as const satisfies Record<BackupFailure["reason"], string>;

/** Lets the person choose the file of a backup, or all its files, reads and checks them. Nothing is changed by that. */
export function BackupChooser({ preview, onCopy }: BackupChooserProps) {
  const say = useMessages();
  const [refusal, setRefusal] = useState("");
  const [reading, setReading] = useState("");

  async function choose(files: readonly File[]) {
    setRefusal("");
    const copy = await checkedCopy(files);
    setReading("");
    if (copy.ok) onCopy(copy.value);
    else setRefusal(copy.failure);
  }

  async function checkedCopy(files: readonly File[]): Promise<Result<ChosenCopy, string>> {
    let together: Omit<ChosenCopy, "read"> | null = null;
    const numbers = new Set<number>();
    for (const file of files) {
      setReading(file.name);
      const backup = await readBackup(file, say);
      if (!backup.ok) return backup;
      const { writtenAt, part = { number: 1, of: 1 } } = backup.value;
      if ((together && together.writtenAt !== writtenAt) || numbers.has(part.number)) {
        return failed(say("backup.notTogether"));
      }
      numbers.add(part.number);
      const alone = await preview(backup.value);
      const outcome: RestoreOutcome = together ? joinOutcomes(together.outcome, alone) : alone;
      together = { writtenAt, outcome, missing: part.of - files.length };
    }
    if (!together) return failed(say("backup.notTogether"));
    async function* read() {
      for (const file of files) yield await readBackup(file, say);
    }
    return ok({ ...together, read });
  }

  return (
    <>
      <FileButton
        label={say("keep.fromFile")}
        accept=".fasciamap-backup,application/json"
        onFiles={(files) => void choose(files)}
      />
      {reading !== "" && <p role="status">{say("practice.reading", { name: reading })}</p>}
      {refusal !== "" && (
        <p className="notice notice-warn" role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}

async function readBackup(file: File, say: Say): Promise<Result<Backup, string>> {
  const { name } = file;
  if (file.size > BACKUP_SIZE_LIMIT) return failed(say("keep.tooLarge", { name }));
  const bytes = await readBytes(file);
  if (!bytes) return failed(say("open.unreadable", { name }));
  const backup = await decodeBackup(bytes);
  return backup.ok ? backup : failed(say(failures[backup.failure.reason], { name }));
}

async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // moved, renamed or on a disk that is gone
  }
}
