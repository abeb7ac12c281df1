import { useEffect, useEffectEvent, useState } from "react";

import { BackupChooser } from "@/features/keep/backup-chooser";
import { type ChosenCopy, copyOfBackup, restoreCopy } from "@/features/keep/chosen-copy";
import { newestSnapshot } from "@/features/keep/newest-snapshot";
import { PasscodeForm } from "@/features/keep/passcode-form";
import { RestorePreview } from "@/features/keep/restore-preview";
import { saveBackupFile } from "@/features/keep/save-backup-file";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import { type Backup, encodeBackup } from "@/storage/backup";
import type { Database } from "@/storage/database";
import { openLock, type OpenLock } from "@/storage/lock-key";
import type { LockRecord } from "@/storage/lock-record";
import type { Loss } from "@/storage/find-loss";
import { goOnWithout, previewRecovery, recover } from "@/storage/recover";
import { restoreBackup } from "@/storage/restore-backup";

type RecoveryScreenProps = { readonly db: Database; readonly loss: Loss };

/** `backup`: it is in this browser alone, so that it may be saved to a file. */
type Found = { readonly copy: ChosenCopy; readonly backup: Backup | null };
type Sealed = { readonly lock: LockRecord };

/** What stands on the screen when the browser has lost what was stored: the way to get it back. */
export function RecoveryScreen({ db, loss }: RecoveryScreenProps) {
  const say = useMessages();
  const [found, setFound] = useState<Found | Sealed | "searching" | "none">("searching");
  const [lock, setLock] = useState<OpenLock | null>(null);
  const [failure, setFailure] = useState("");
  const [isGivingUp, setIsGivingUp] = useState(false);
  const isUnreadable = loss.now === null;

  async function take(backup: Backup) {
    setFound({ copy: copyOfBackup(backup, await previewRecovery(db, loss, backup)), backup });
  }
  const takeNewest = useEffectEvent(take);

  useEffect(() => {
    void newestSnapshot(lock?.seal ?? db.seal).then(async (newest) => {
      if (!newest || "lock" in newest) setFound(newest ?? "none");
      else await takeNewest(newest.backup);
    });
  }, [db, loss, lock]);

  async function open(record: LockRecord, passcode: string) {
    const opened = await openLock(record, passcode);
    if (!opened.ok) return opened.failure;
    setLock(opened.value);
    return null;
  }

  async function bringBack(copy: ChosenCopy) {
    const done = await restoreCopy(copy, say, (backup, isFirst) =>
      isFirst ? recover(db, loss, backup, lock) : restoreBackup(db, backup),
    );
    if (done.ok) location.reload();
    else setFailure(isUnreadable ? say("keep.stuck") : done.failure);
  }

  function save(backup: Backup | null) {
    if (backup) saveBackupFile(encodeBackup(backup), new Date(backup.writtenAt));
  }

  async function giveUp() {
    const done = await goOnWithout(db, loss);
    if (done.ok) location.reload();
    else setFailure(notSavedWords(say, done.failure));
  }

  return (
    <main className="page">
      <h1>{say(isUnreadable ? "keep.unreadableTitle" : "keep.lostTitle")}</h1>
      <p>
        {loss.before && loss.now
          ? say("keep.lostCounts", { before: loss.before.maps, now: loss.now.maps })
          : say(isUnreadable ? "keep.unreadableText" : "keep.lostText")}{" "}
        {say("keep.lostWhy")}
      </p>

      {found === "none" && <p className="notice">{say("keep.noCopy")}</p>}
      {typeof found === "object" && "lock" in found && (
        <section className="notice keep-part" aria-labelledby="keep-sealed">
          <h2 id="keep-sealed">{say("lock.copyTitle")}</h2>
          <p>{say("lock.copyText")}</p>
          <PasscodeForm
            action={say("lock.open")}
            onPasscode={(passcode) => open(found.lock, passcode)}
          />
        </section>
      )}
      {typeof found === "object" && "copy" in found && (
        <section className="notice keep-found" aria-labelledby="keep-found">
          <h2 id="keep-found">{say("keep.copyOf", { date: new Date(found.copy.writtenAt) })}</h2>
          <RestorePreview outcome={found.copy.outcome} missing={found.copy.missing} />
        </section>
      )}
      <div className="row">
        {typeof found === "object" && "copy" in found && (
          <>
            <button
              type="button"
              className="button button-primary"
              onClick={() => void bringBack(found.copy)}
            >
              {say("keep.bringBack")}
            </button>
            {found.backup && (
              <button type="button" className="button" onClick={() => save(found.backup)}>
                {say("keep.saveCopy")}
              </button>
            )}
          </>
        )}
        <BackupChooser
          preview={(backup) => previewRecovery(db, loss, backup)}
          onCopy={(copy) => setFound({ copy, backup: null })}
        />
        <button type="button" className="button" onClick={() => location.reload()}>
          {say("failure.reload")}
        </button>
      </div>
      {failure !== "" && (
        <p className="notice notice-warn" role="alert">
          {failure}
        </p>
      )}

      {isGivingUp ? (
        <div className="notice notice-warn">
          <p>{say("keep.withoutText")}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => void giveUp()}>
              {say("keep.withoutYes")}
            </button>
            <button type="button" className="button" onClick={() => setIsGivingUp(false)}>
              {say("app.back")}
            </button>
          </div>
        </div>
      ) : (
        <div className="row">
          <button type="button" className="button button-quiet" onClick={() => setIsGivingUp(true)}>
            {say("keep.without")}
          </button>
        </div>
      )}
    </main>
  );
}
