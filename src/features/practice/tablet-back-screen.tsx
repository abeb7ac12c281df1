import "@/features/practice/tablet-back.css";

import { type FormEvent, useEffect, useId, useState } from "react";

import { PinInput } from "@/features/practice/pin-input";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { tryPin } from "@/storage/pin";

type TabletBackScreenProps = {
  readonly db: Database;
  /** Ends the hand-over. */
  readonly onTakeBack: () => void;
  /** Lets the client go on marking; `null` where there is nothing to go on with. */
  readonly onGoOn: (() => void) | null;
};

/** Shows nothing of anybody: the client gives the device back, and the therapist opens it by the PIN. */
export function TabletBackScreen({ db, onTakeBack, onGoOn }: TabletBackScreenProps) {
  const say = useMessages();
  const [isOpen, setIsOpen] = useState(false);

  return (
    <main className="page tablet-back">
      <h1>{say("handover.thanks")}</h1>
      <p>{say("handover.giveBack")}</p>
      {isOpen ? (
        <div className="row">
          <button type="button" className="button button-primary" onClick={onTakeBack}>
            {say("handover.toPractice")}
          </button>
          {onGoOn && (
            <button type="button" className="button" onClick={onGoOn}>
              {say("handover.goOn")}
            </button>
          )}
        </div>
      ) : (
        <PinForm db={db} onRight={() => setIsOpen(true)} />
      )}
    </main>
  );
}

function PinForm({ db, onRight }: { readonly db: Database; readonly onRight: () => void }) {
  const say = useMessages();
  const id = useId();
  const [pin, setPin] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const [until, setUntil] = useState(0);
  const [isWrong, setIsWrong] = useState(false);
  const left = useSecondsLeft(until);

  async function open(event: FormEvent) {
    event.preventDefault();
    setIsBusy(true);
    const tried = await tryPin(db, pin, Date.now());
    setIsBusy(false);
    setPin("");
    if (tried.ok) return onRight();
    setIsWrong(tried.failure.reason === "wrong");
    setUntil(tried.failure.until);
  }

  return (
    <form className="tablet-back-pin" onSubmit={(event) => void open(event)}>
      <label htmlFor={id}>{say("handover.therapistPin")}</label>
      <div className="row">
        <PinInput id={id} value={pin} onChange={setPin} />
        <button type="submit" className="button" disabled={isBusy || left > 0 || pin === ""}>
          {say("handover.open")}
        </button>
      </div>
      <p role="alert">
        {isWrong && say("handover.wrong")} {left > 0 && say("handover.wait", { count: left })}
      </p>
      <p className="soft">{say("handover.forgotten")}</p>
    </form>
  );
}

/** What was read of the clock may be as old as this form: no wait is longer. */
const LONGEST_SECONDS = 300;

function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(ticking);
    }, 250);
    return () => clearInterval(ticking);
  }, [until]);
  return Math.min(LONGEST_SECONDS, Math.max(0, Math.ceil((until - now) / 1000)));
}
