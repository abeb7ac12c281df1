import { type ReactNode, useState } from "react";

import { saveBackupFile } from "@/features/keep/save-backup-file";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { noteFileSave } from "@/storage/file-saves";
import { writeBackup, type WrittenBackup } from "@/storage/write-backup";

type Saving = WrittenBackup & {
  readonly at: Date;
  /** The files that were handed to the browser, by their place. */
  readonly saved: ReadonlySet<number>;
};

/**
 * Saves everything to one file, or where that would be larger than can be read back, to several: each in a tap of its own,
 * since browsers keep a page from saving one file after another. Once all are saved that is remembered.
 */
export function useSaveEverything(db: Database): {
  readonly save: () => void;
  /** What came of it, and the files that are still to be saved, or a way to try again; `null` at first. */
  readonly told: ReactNode;
} {
  const say = useMessages();
  const [saving, setSaving] = useState<Saving | "making" | "failed" | null>(null);
  const [name, setName] = useState("");

  async function save() {
    setName("");
    setSaving("making");
    const at = new Date();
    const written = await writeBackup(db, at).catch(() => null); // no memory, or a database that does not answer
    if (!written) return setSaving("failed");
    const begun: Saving = { ...written, at, saved: new Set() };
    if (begun.files.length === 1) await saveOne(begun, 0);
    else setSaving(begun);
  }

  async function saveOne(from: Saving, place: number) {
    const bytes = from.files[place];
    if (!bytes) throw new Error("no such file of the backup");
    const given = saveBackupFile(bytes, from.at, place, from.files.length);
    const next = { ...from, saved: new Set([...from.saved, place]) };
    if (next.saved.size === next.files.length) await noteFileSave(db, next.kept, next.at);
    if (next.files.length > 1) return setSaving(next);
    setSaving(null);
    setName(given);
  }

  function sentence() {
    if (saving === "making") return say("backup.making");
    if (saving === "failed") return say("backup.failed");
    if (saving === null) return name === "" ? "" : say("keep.saved", { name });
    const count = saving.files.length;
    return saving.saved.size < count
      ? say("backup.several", { count })
      : say("backup.allSaved", { count });
  }

  if (saving === null && name === "") return { save: () => void save(), told: null };
  const told = (
    <>
      <p
        role={saving === "failed" ? "alert" : "status"}
        className={saving === "failed" ? "notice notice-warn" : undefined}
      >
        {sentence()}
      </p>
      {saving === "failed" && (
        <div className="row">
          <button type="button" className="button" onClick={() => void save()}>
            {say("save.retry")}
          </button>
        </div>
      )}
      {typeof saving === "object" && saving !== null && (
        <div className="row">
          {saving.files.map((_bytes, place) => (
            <button
              key={place}
              type="button"
              className={saving.saved.has(place) ? "button button-quiet" : "button"}
              onClick={() => void saveOne(saving, place)}
            >
              {say(saving.saved.has(place) ? "backup.fileSaved" : "backup.file", {
                number: place + 1,
                count: saving.files.length,
              })}
            </button>
          ))}
        </div>
      )}
    </>
  );
  return { save: () => void save(), told };
}
