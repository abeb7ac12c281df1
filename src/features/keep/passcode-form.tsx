import { type ReactNode, type SyntheticEvent, useEffect, useState } from "react";

import { lockFailureWords } from "@/features/keep/lock-failure-words";
import { PasscodeField } from "@/features/keep/passcode-field";
import { useMessages } from "@/messages/use-messages";
import type { LockFailure } from "@/storage/lock-device";
import { forgetWrongTries, noteWrongTry, waitLeft } from "@/storage/unlock-tries";

type PasscodeFormProps = {
  /** What its button says. */
  readonly action: string;
  /** Does what the passcode is asked for; gives why it did not, `null` when it did. */
  readonly onPasscode: (passcode: string) => Promise<LockFailure | null>;
  /** Leaves it; without that there is no way but the passcode. */
  readonly onBack?: () => void;
  readonly hasFocus?: boolean;
  /** Whether what stands beside the passcode is complete. */
  readonly isComplete?: boolean;
  /** What else is to be filled in, below the passcode. */
  readonly children?: ReactNode;
};

/** Asks for the passcode of this device. After three wrong ones each further one costs a longer wait. */
export function PasscodeForm({
  action,
  onPasscode,
  onBack,
  hasFocus = false,
  isComplete = true,
  children,
}: PasscodeFormProps) {
  const say = useMessages();
  const [passcode, setPasscode] = useState("");
  const [isWorking, setIsWorking] = useState(false);
  const [failure, setFailure] = useState<LockFailure | null>(null);
  const [wait, startWait] = useWait();

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (passcode === "" || isWorking || !isComplete || wait > 0) return;
    setIsWorking(true);
    setFailure(null);
    const found = await onPasscode(passcode);
    if (found === null) {
      forgetWrongTries();
      return; // what comes next stands in its place
    }
    if (found === "wrong-passcode") noteWrongTry(Date.now());
    startWait();
    setFailure(found);
    setPasscode("");
    setIsWorking(false);
  }

  return (
    <form className="passcode-form" onSubmit={(event) => void submit(event)}>
      <PasscodeField
        label={say("lock.passcode")}
        value={passcode}
        onChange={setPasscode}
        hasFocus={hasFocus}
        isPresent
      />
      {children}
      <div className="row">
        <button
          type="submit"
          className="button button-primary"
          disabled={isWorking || !isComplete || wait > 0}
        >
          {action}
        </button>
        {onBack && (
          <button type="button" className="button" disabled={isWorking} onClick={onBack}>
            {say("app.back")}
          </button>
        )}
      </div>
      <p role="status">{isWorking && say("lock.working")}</p>
      {wait > 0 && <p>{say("lock.wait", { seconds: wait })}</p>}
      {failure !== null && (
        <p className="notice notice-warn" role="alert">
          {lockFailureWords(say, failure)}
        </p>
      )}
    </form>
  );
}

/** Seconds until the next try, counted down, and what looks up how many they are. */
function useWait(): [number, () => void] {
  const [wait, setWait] = useState(() => waitLeft(Date.now()));
  useEffect(() => {
    if (wait === 0) return;
    const waiting = setTimeout(() => setWait(waitLeft(Date.now())), 1000);
    return () => clearTimeout(waiting);
  });
  return [wait, () => setWait(waitLeft(Date.now()))];
}
