import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";

import { BackupChooser } from "@/features/keep/backup-chooser";
import { type ChosenCopy, copyOfBackup, restoreCopy } from "@/features/keep/chosen-copy";
import { EraseSection } from "@/features/keep/erase-section";
import { FileStateList } from "@/features/keep/file-state-list";
import { FolderSection } from "@/features/keep/folder-section";
import { LockSection } from "@/features/keep/lock-section";
import { PersistenceSection } from "@/features/keep/persistence-section";
import { RestorePreview } from "@/features/keep/restore-preview";
import { SealedCopies } from "@/features/keep/sealed-copies";
import { useSaveEverything } from "@/features/keep/use-save-everything";
import { useMessages } from "@/messages/use-messages";
import type { Backup } from "@/storage/backup";
import type { Database } from "@/storage/database";
import { holdingsOf } from "@/storage/find-loss";
import { previewRestore, restoreBackup } from "@/storage/restore-backup";
import { readSnapshot } from "@/storage/snapshot";
import "@/features/keep/keep.css";

type DataScreenProps = { readonly db: Database };

/** What is stored on this device, all of it as one file, and the way back from such a file. */
export function DataScreen({ db }: DataScreenProps) {
  const say = useMessages();
  const held = useLiveQuery(() => holdingsOf(db), [db]);
  const [copies, setCopies] = useState<readonly Backup[]>([]);
  const [chosen, setChosen] = useState<ChosenCopy | null>(null);
  const [outcome, setOutcome] = useState("");
  const saving = useSaveEverything(db);

  useEffect(() => {
    const names = ["latest", "earlier", "set-aside"] as const;
    void Promise.all(names.map((name) => readSnapshot(name, db.seal))).then((read) => {
      setCopies(read.flatMap((copy) => (copy.ok ? [copy.value] : [])));
    });
  }, [db]);

  function choose(copy: ChosenCopy) {
    setOutcome("");
    setChosen(copy);
  }

  async function chooseBackup(backup: Backup) {
    choose(copyOfBackup(backup, await previewRestore(db, backup)));
  }

  async function restore(copy: ChosenCopy) {
    const done = await restoreCopy(copy, say, (backup) => restoreBackup(db, backup));
    if (done.ok) location.reload();
    else setOutcome(done.failure);
  }

  if (!held) return <main className="page" aria-busy="true" />;
  return (
    <main className="page">
      <h1>{say("keep.title")}</h1>
      <p>{say("keep.stored", { maps: held.now.maps, sessions: held.now.sessions })}</p>
      <p className="notice">{say("keep.notSealed")}</p>
      <div className="row">
        <button type="button" className="button button-primary" onClick={saving.save}>
          {say("keep.save")}
        </button>
        <BackupChooser preview={(backup) => previewRestore(db, backup)} onCopy={choose} />
      </div>
      {saving.told}
      <p role="status">{outcome}</p>

      {chosen && (
        <section className="notice" aria-labelledby="keep-chosen">
          <h2 id="keep-chosen">{say("keep.copyOf", { date: new Date(chosen.writtenAt) })}</h2>
          <RestorePreview outcome={chosen.outcome} missing={chosen.missing} />
          <div className="row">
            {chosen.outcome.changesAnything && (
              <button
                type="button"
                className="button button-primary"
                onClick={() => void restore(chosen)}
              >
                {say("keep.bringBack")}
              </button>
            )}
            <button type="button" className="button" onClick={() => setChosen(null)}>
              {say("app.close")}
            </button>
          </div>
        </section>
      )}

      {copies.length > 0 && (
        <section className="keep-part" aria-labelledby="keep-copies">
          <h2 id="keep-copies">{say("keep.copies")}</h2>
          <ul>
            {copies.map((copy) => (
              <li key={copy.writtenAt}>
                <button type="button" className="button" onClick={() => void chooseBackup(copy)}>
                  {say("keep.copyOf", { date: new Date(copy.writtenAt) })}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SealedCopies db={db} onBackups={setCopies} />
      <FileStateList db={db} />
      <LockSection db={db} />
      <FolderSection db={db} />
      <PersistenceSection />
      <EraseSection db={db} />
    </main>
  );
}
