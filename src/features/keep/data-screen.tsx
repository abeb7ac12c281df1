import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";

import { BackupChooser } from "@/features/keep/backup-chooser";
import { EraseSection } from "@/features/keep/erase-section";
import { FileStateList } from "@/features/keep/file-state-list";
import { FolderSection } from "@/features/keep/folder-section";
import { LockSection } from "@/features/keep/lock-section";
import { PersistenceSection } from "@/features/keep/persistence-section";
import { RestorePreview } from "@/features/keep/restore-preview";
import { saveEverything } from "@/features/keep/save-everything";
import { SealedCopies } from "@/features/keep/sealed-copies";
import { saveFailureWords } from "@/messages/save-failure-words";
import { useMessages } from "@/messages/use-messages";
import type { Backup } from "@/storage/backup";
import type { Database } from "@/storage/database";
import { holdingsOf } from "@/storage/find-loss";
import type { RestoreOutcome } from "@/storage/plan-restore";
import { previewRestore, restoreBackup } from "@/storage/restore-backup";
import { readSnapshot } from "@/storage/snapshot";
import "@/features/keep/keep.css";

type DataScreenProps = { readonly db: Database };

type Chosen = { readonly backup: Backup; readonly outcome: RestoreOutcome };

/** What is stored on this device, all of it as one file, and the way back from such a file. */
export function DataScreen({ db }: DataScreenProps) {
  const say = useMessages();
  const held = useLiveQuery(() => holdingsOf(db), [db]);
  const [copies, setCopies] = useState<readonly Backup[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [outcome, setOutcome] = useState("");

  useEffect(() => {
    const names = ["latest", "earlier", "set-aside"] as const;
    void Promise.all(names.map((name) => readSnapshot(name, db.seal))).then((read) => {
      setCopies(read.flatMap((copy) => (copy.ok ? [copy.value] : [])));
    });
  }, [db]);

  async function save() {
    setOutcome(say("keep.saved", { name: await saveEverything(db) }));
  }

  async function choose(backup: Backup) {
    setOutcome("");
    setChosen({ backup, outcome: await previewRestore(db, backup) });
  }

  async function restore(backup: Backup) {
    const done = await restoreBackup(db, backup);
    if (done.ok) location.reload();
    else setOutcome(say("keep.notRestored", { why: saveFailureWords(say, done.failure) }));
  }

  if (!held) return <main className="page" aria-busy="true" />;
  return (
    <main className="page">
      <h1>{say("keep.title")}</h1>
      <p>{say("keep.stored", { maps: held.now.maps, sessions: held.now.sessions })}</p>
      <p className="notice">{say("keep.notSealed")}</p>
      <div className="row">
        <button type="button" className="button button-primary" onClick={() => void save()}>
          {say("keep.save")}
        </button>
        <BackupChooser onBackup={(backup) => void choose(backup)} />
      </div>
      <p role="status">{outcome}</p>

      {chosen && (
        <section className="notice" aria-labelledby="keep-chosen">
          <h2 id="keep-chosen">
            {say("keep.copyOf", { date: new Date(chosen.backup.writtenAt) })}
          </h2>
          <RestorePreview outcome={chosen.outcome} />
          <div className="row">
            {chosen.outcome.changesAnything && (
              <button
                type="button"
                className="button button-primary"
                onClick={() => void restore(chosen.backup)}
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
                <button type="button" className="button" onClick={() => void choose(copy)}>
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
