import { useId, useState, useSyncExternalStore } from "react";

import { currentAsk, onAsk, type PassphraseAsk } from "@/features/practice/passphrase-ask";
import { useMessages } from "@/messages/use-messages";
import { Dialog } from "@/ui/dialog";
import { PassphraseInput } from "@/ui/passphrase-input";

/** Asks for the passphrase of a sealed file that is being opened. */
export function PassphrasePrompt() {
  const ask = useSyncExternalStore(onAsk, currentAsk);
  return ask && <Prompt key={`${ask.fileName} ${ask.wrong}`} ask={ask} />;
}

function Prompt({ ask: { fileName, wrong, answer } }: { readonly ask: PassphraseAsk }) {
  const say = useMessages();
  const fieldId = useId();
  const [passphrase, setPassphrase] = useState("");
  return (
    <Dialog
      title={say("unseal.title")}
      closeLabel={say("unseal.skip")}
      onClose={() => answer(null)}
    >
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          answer(passphrase);
        }}
      >
        <p>{say("unseal.intro", { name: fileName })}</p>
        {wrong > 0 && (
          <p className="notice notice-warn" role="alert">
            {say("unseal.wrong", { name: fileName })}
          </p>
        )}
        <label htmlFor={fieldId}>{say("seal.passphrase")}</label>
        <PassphraseInput id={fieldId} value={passphrase} onChange={setPassphrase} />
        <div className="row">
          <button
            type="submit"
            className="button button-primary"
            disabled={passphrase.trim() === ""}
          >
            {say("unseal.open")}
          </button>
          <button type="button" className="button" onClick={() => answer(null)}>
            {say("unseal.skip")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
