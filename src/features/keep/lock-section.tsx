import { useLiveQuery } from "dexie-react-hooks";
import { useId, useState } from "react";

import { NewPasscode } from "@/features/keep/new-passcode";
import { PasscodeForm } from "@/features/keep/passcode-form";
import { SetLock } from "@/features/keep/set-lock";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { askToLock, tellOtherTabs } from "@/storage/lock-channel";
import { changePasscode, removeLock } from "@/storage/lock-device";
import { lockAfterMinutes, lockMinutes, saveLockAfter } from "@/storage/lock-minutes";
import { sayUnsaved } from "@/storage/say-unsaved";
import { SelectField } from "@/ui/select-field";

type LockSectionProps = { readonly db: Database };

/** The lock of this device: whether there is one, setting it, changing its passcode, removing it. */
export function LockSection({ db }: LockSectionProps) {
  const say = useMessages();
  const titleId = useId();
  const [isSetting, setIsSetting] = useState(false);
  return (
    <section className="keep-part" aria-labelledby={titleId} id="lock">
      <h2 id={titleId}>{say("lock.section")}</h2>
      {db.seal ? (
        <LockIsOn db={db} />
      ) : (
        <>
          <p>{say("lock.off")}</p>
          {isSetting ? (
            <SetLock db={db} onBack={() => setIsSetting(false)} />
          ) : (
            <div className="row">
              <button type="button" className="button" onClick={() => setIsSetting(true)}>
                {say("lock.set")}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function LockIsOn({ db }: LockSectionProps) {
  const say = useMessages();
  const minutes = useLiveQuery(() => lockAfterMinutes(db), [db]);
  const [step, setStep] = useState<"closed" | "changing" | "removing">("closed");
  const [next, setNext] = useState("");
  const [outcome, setOutcome] = useState("");

  async function change(passcode: string) {
    const done = await changePasscode(db, passcode, next);
    if (!done.ok) return done.failure;
    setStep("closed");
    setOutcome(say("lock.changed"));
    return null;
  }

  async function remove(passcode: string) {
    tellOtherTabs("lock");
    const done = await removeLock(db, passcode);
    if (!done.ok) return done.failure;
    tellOtherTabs("lock");
    location.reload();
    return null;
  }

  return (
    <>
      <p>{say("lock.on")}</p>
      <div className="keep-select">
        <SelectField
          label={say("lock.after")}
          value={minutes ?? ""}
          onValue={(value) => void sayUnsaved(saveLockAfter(db, Number(value)))}
        >
          {lockMinutes.map((count) => (
            <option key={count} value={count}>
              {say("lock.minutes", { count })}
            </option>
          ))}
        </SelectField>
      </div>
      <p role="status">{outcome}</p>
      {step === "closed" && (
        <div className="row">
          <button type="button" className="button button-primary" onClick={askToLock}>
            {say("lock.now")}
          </button>
          <button type="button" className="button" onClick={() => setStep("changing")}>
            {say("lock.change")}
          </button>
          <button type="button" className="button button-quiet" onClick={() => setStep("removing")}>
            {say("lock.remove")}
          </button>
        </div>
      )}
      {step !== "closed" && (
        <div className="notice keep-part">
          <p>{say(step === "changing" ? "lock.changeText" : "lock.removeText")}</p>
          <PasscodeForm
            key={step}
            action={say(step === "changing" ? "lock.changeYes" : "lock.removeYes")}
            onPasscode={step === "changing" ? change : remove}
            onBack={() => setStep("closed")}
            isComplete={step === "removing" || next !== ""}
            hasFocus
          >
            {step === "changing" && <NewPasscode onPasscode={setNext} />}
          </PasscodeForm>
        </div>
      )}
    </>
  );
}
