import { type SyntheticEvent, useState } from "react";

import { lockFailureWords } from "@/features/keep/lock-failure-words";
import { NewPasscode } from "@/features/keep/new-passcode";
import { useSaveEverything } from "@/features/keep/use-save-everything";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { tellOtherTabs } from "@/storage/lock-channel";
import { type LockFailure, setLock } from "@/storage/lock-device";

type SetLockProps = { readonly db: Database; readonly onBack: () => void };

/** Sets the lock of this device, after it was said what that does, what it does not, and what cannot be undone. */
export function SetLock({ db, onBack }: SetLockProps) {
  const say = useMessages();
  const [passcode, setPasscode] = useState("");
  const [isSure, setIsSure] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [failure, setFailure] = useState<LockFailure | null>(null);
  const saving = useSaveEverything(db);

  async function set(event: SyntheticEvent) {
    event.preventDefault();
    if (passcode === "" || !isSure) return;
    setIsWorking(true);
    setFailure(null);
    tellOtherTabs("lock"); // they save what they have
    const done = await setLock(db, passcode);
    if (done.ok) {
      tellOtherTabs("lock");
      location.reload(); // and it is asked for at once: a good moment to find that it was mistyped
      return;
    }
    setFailure(done.failure);
    setIsWorking(false);
  }

  return (
    <form className="notice keep-part" onSubmit={(event) => void set(event)}>
      <NewPasscode onPasscode={setPasscode} hasFocus />
      <ul className="keep-list">
        <li>{say("lock.forgotten")}</li>
        <li>{say("lock.notFiles")}</li>
        <li>{say("lock.notBefore")}</li>
      </ul>
      <div className="row">
        <button type="button" className="button" disabled={isWorking} onClick={saving.save}>
          {say("keep.save")}
        </button>
      </div>
      {saving.told}
      <label className="share-map">
        <input
          type="checkbox"
          checked={isSure}
          onChange={(event) => setIsSure(event.target.checked)}
        />
        {say("lock.sure")}
      </label>
      <div className="row">
        <button
          type="submit"
          className="button button-primary"
          disabled={passcode === "" || !isSure || isWorking}
        >
          {say("lock.setYes")}
        </button>
        <button type="button" className="button" disabled={isWorking} onClick={onBack}>
          {say("app.back")}
        </button>
      </div>
      <p role="status">{isWorking && say("lock.sealing")}</p>
      {failure !== null && (
        <p className="notice notice-warn" role="alert">
          {lockFailureWords(say, failure)}
        </p>
      )}
    </form>
  );
}
