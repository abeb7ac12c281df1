import { useLiveQuery } from "dexie-react-hooks";
import { type FormEvent, useId, useState } from "react";

import { cleanLine } from "@/domain/clean-text";
import { NAME_LIMIT } from "@/domain/client";
import type { ClientLine } from "@/domain/client-summary";
import { beginHandOver } from "@/features/practice/begin-hand-over";
import { PinInput } from "@/features/practice/pin-input";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { hasPin, PIN_PATTERN } from "@/storage/pin";
import { Dialog } from "@/ui/dialog";

type HandOverDialogProps = {
  readonly db: Database;
  /** `null`: somebody of whom there is nothing here yet. */
  readonly client: ClientLine | null;
  readonly onClose: () => void;
};

/** Hands this device to a client, who then sees nothing but a map to mark. The first time, a PIN is set. */
export function HandOverDialog({ db, client, onClose }: HandOverDialogProps) {
  const say = useMessages();
  const id = useId();
  const isSet = useLiveQuery(() => hasPin(db), [db]);
  const [wantsPin, setWantsPin] = useState(false);
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [name, setName] = useState("");
  const [showsLastTime, setShowsLastTime] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const asksPin = isSet === false || wantsPin;

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (asksPin && !PIN_PATTERN.test(pin)) return setProblem(say("handover.pinForm"));
    if (asksPin && pin !== again) return setProblem(say("handover.pinDiffers"));
    setIsBusy(true);
    setProblem("");
    const begun = await beginHandOver(db, {
      clientId: client?.clientId ?? null,
      name: cleanLine(name),
      pin: asksPin ? pin : null,
      showsLastTime,
    });
    if (begun.ok) {
      location.hash = "#/";
      location.reload(); // a fresh start: nothing of this page is left in its memory
      return;
    }
    setIsBusy(false);
    setProblem(notSavedWords(say, begun.failure));
  }

  return (
    <Dialog title={say("handover.begin")} closeLabel={say("app.close")} onClose={onClose}>
      <form className="client-menu" onSubmit={(event) => void begin(event)}>
        <p>{say("handover.what")}</p>
        {client ? (
          <p>
            <strong>
              <bdi>{client.name || say("practice.unnamed")}</bdi>
            </strong>
          </p>
        ) : (
          <div className="client-menu-part">
            <label htmlFor={`${id}-name`}>{say("handover.name")}</label>
            <input
              id={`${id}-name`}
              className="input"
              dir="auto"
              maxLength={NAME_LIMIT}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
        )}
        {client && client.mapCount > 0 && (
          <fieldset className="client-menu-part hand-over-map">
            <legend>{say("handover.map")}</legend>
            {[false, true].map((shows) => (
              <label key={String(shows)} className="share-map">
                <input
                  type="radio"
                  name={`${id}-map`}
                  checked={showsLastTime === shows}
                  onChange={() => setShowsLastTime(shows)}
                />
                {say(shows ? "handover.lastTime" : "handover.blank")}
              </label>
            ))}
          </fieldset>
        )}
        {asksPin ? (
          <fieldset className="client-menu-part hand-over-map">
            <legend>{say("handover.setPin")}</legend>
            <p>{say("handover.pinMeans")}</p>
            <label htmlFor={`${id}-pin`}>{say("handover.pin")}</label>
            <PinInput id={`${id}-pin`} value={pin} onChange={setPin} />
            <label htmlFor={`${id}-again`}>{say("handover.pinAgain")}</label>
            <PinInput id={`${id}-again`} value={again} onChange={setAgain} />
          </fieldset>
        ) : (
          <button type="button" className="button button-quiet" onClick={() => setWantsPin(true)}>
            {say("handover.otherPin")}
          </button>
        )}
        {problem !== "" && (
          <p className="notice notice-warn" role="alert">
            {problem}
          </p>
        )}
        <button
          type="submit"
          className="button button-primary"
          disabled={isBusy || isSet === undefined}
        >
          {say("handover.now")}
        </button>
      </form>
    </Dialog>
  );
}
