import { useState } from "react";

import { makePassphrase, strengthOf } from "@/exchange/passphrase";
import { keyBackupName, writeKeyBackup } from "@/exchange/key-backup";
import { sealing } from "@/exchange/sealing";
import { PassphraseChooser } from "@/features/share/passphrase-chooser";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { type PracticeKey, savePracticeKey } from "@/storage/practice-keys";
import { saveFile } from "@/ui/save-file";

type KeyKeepingProps = { readonly db: Database; readonly current: PracticeKey };

/** The secret half: saved to a file of its own, sealed with a passphrase, for it is in no other copy. */
export function KeyKeeping({ db, current }: KeyKeepingProps) {
  const say = useMessages();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState("");

  async function save(chosen: string) {
    setIsBusy(true);
    setOutcome(say("share.preparing"));
    try {
      const now = new Date();
      const file = await sealing("seal", writeKeyBackup(current), {
        kind: "passphrase",
        passphrase: chosen,
      });
      const name = keyBackupName(now);
      saveFile(file, name, "text/plain");
      await savePracticeKey(db, { ...current, savedAt: now.toISOString() });
      setOutcome(say("key.kept", { name }));
    } catch {
      setOutcome(say("seal.failed"));
    }
    setIsBusy(false);
  }

  return (
    <section className="share-step" aria-labelledby="key-keep">
      <h2 id="key-keep">{say("key.keep")}</h2>
      <p>{say("key.keepIntro")}</p>
      <p className={current.savedAt === null ? "notice notice-warn" : "notice"}>
        {current.savedAt === null
          ? say("key.notKept")
          : say("key.keptOn", { date: new Date(current.savedAt) })}
      </p>
      {passphrase === null ? (
        <div className="row">
          <button type="button" className="button" onClick={() => setPassphrase(makePassphrase())}>
            {say("key.keepStart")}
          </button>
        </div>
      ) : (
        <>
          <PassphraseChooser
            passphrase={passphrase}
            hint={say("key.writeDown")}
            onChange={setPassphrase}
          />
          <div className="row">
            <button
              type="button"
              className="button button-primary"
              disabled={isBusy || strengthOf(passphrase) === "too-short"}
              onClick={() => void save(passphrase)}
            >
              {say("key.keepSave")}
            </button>
          </div>
        </>
      )}
      <p role="status">{outcome}</p>
    </section>
  );
}
