import { useId, useState } from "react";

import { makePassphrase, strengthOf } from "@/exchange/passphrase";
import { useMessages } from "@/messages/use-messages";
import { PassphraseInput } from "@/ui/passphrase-input";

type PassphraseChooserProps = {
  readonly passphrase: string;
  /** What to do with words that were drawn. */
  readonly hint: string;
  readonly onChange: (passphrase: string) => void;
};

/** A passphrase that was drawn, shown to be passed on or written down; or one of the person's own. */
export function PassphraseChooser({ passphrase, hint, onChange }: PassphraseChooserProps) {
  const say = useMessages();
  const [isOwn, setIsOwn] = useState(false);
  const fieldId = useId();
  const hintId = useId();

  function turn(toOwn: boolean) {
    setIsOwn(toOwn);
    onChange(toOwn ? "" : makePassphrase());
  }

  return (
    <div className="passphrase">
      {isOwn ? (
        <div className="field">
          <label htmlFor={fieldId}>{say("seal.own")}</label>
          <PassphraseInput
            id={fieldId}
            value={passphrase}
            onChange={onChange}
            describedBy={hintId}
          />
          <p id={hintId} className="soft" aria-live="polite">
            {say(`seal.strength.${strengthOf(passphrase)}`)}
          </p>
        </div>
      ) : (
        <>
          <p className="passphrase-words" dir="ltr" translate="no" data-passphrase>
            {passphrase}
          </p>
          <p className="soft">{hint}</p>
        </>
      )}
      <div className="row">
        {!isOwn && (
          <button type="button" className="button" onClick={() => onChange(makePassphrase())}>
            {say("seal.another")}
          </button>
        )}
        <button type="button" className="button" onClick={() => turn(!isOwn)}>
          {say(isOwn ? "seal.drawOne" : "seal.useOwn")}
        </button>
      </div>
    </div>
  );
}
