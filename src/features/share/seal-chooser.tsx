import { useId } from "react";

import type { KnownKey } from "@/domain/known-key";
import { KeyAdder } from "@/features/share/key-adder";
import { PassphraseChooser } from "@/features/share/passphrase-chooser";
import { type Say, useMessages } from "@/messages/use-messages";

/** For whom the file is to be. */
export type SealChoice = "keys" | "passphrase" | "anyone";

type SealChooserProps = {
  readonly known: readonly KnownKey[];
  readonly choice: SealChoice;
  readonly passphrase: string;
  readonly onChoose: (choice: SealChoice) => void;
  readonly onPassphrase: (passphrase: string) => void;
  /** Changes whether files are sealed for a key, or forgets it. */
  readonly onKey: (key: KnownKey, change: "on" | "off" | "forget") => void;
};

/** Who will be able to open the file. */
export function SealChooser(props: SealChooserProps) {
  const { known, choice, passphrase, onChoose, onPassphrase, onKey } = props;
  const say = useMessages();
  const hintId = useId();
  const choices = (["keys", "passphrase", "anyone"] as const).filter(
    (one) => one !== "keys" || known.length > 0,
  );
  return (
    <fieldset className="seal-choices">
      <legend>
        <h2>{say("seal.forWhom")}</h2>
      </legend>
      {choices.map((one) => (
        <div key={one} className="seal-choice">
          <label className="share-map">
            <input
              type="radio"
              name="seal"
              aria-describedby={`${hintId}-${one}`}
              checked={choice === one}
              onChange={() => onChoose(one)}
            />
            <strong>{say(`seal.choice.${one}`)}</strong>
          </label>
          <p id={`${hintId}-${one}`} className="soft">
            {say(`seal.choice.${one}.hint`)}
          </p>
          {one === "keys" && choice === one && (
            <ul className="known-keys">
              {known.map((key) => (
                <li key={key.key} className="row">
                  <label className="share-map">
                    <input
                      type="checkbox"
                      checked={key.isOn}
                      onChange={(event) => onKey(key, event.target.checked ? "on" : "off")}
                    />
                    <bdi>{keyName(say, key)}</bdi>
                  </label>
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-label={say("seal.forgetWhose", { name: keyName(say, key) })}
                    onClick={() => onKey(key, "forget")}
                  >
                    {say("seal.forget")}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {one === "passphrase" && choice === one && (
            <PassphraseChooser
              passphrase={passphrase}
              hint={say("seal.drawn")}
              onChange={onPassphrase}
            />
          )}
        </div>
      ))}
      <KeyAdder />
    </fieldset>
  );
}

/** Whose key it is, or that nobody said. */
export function keyName(say: Say, { name }: Pick<KnownKey, "name">): string {
  return name === "" ? say("seal.noName") : name;
}
