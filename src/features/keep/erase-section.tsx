import { useId, useState } from "react";

import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { eraseEverything } from "@/storage/erase-everything";

type EraseSectionProps = { readonly db: Database };

/** "Delete everything": says first what goes and what stays, and asks twice. */
export function EraseSection({ db }: EraseSectionProps) {
  const say = useMessages();
  const titleId = useId();
  const [step, setStep] = useState<"closed" | "asking" | "deleting">("closed");
  const [isSure, setIsSure] = useState(false);
  const [failure, setFailure] = useState("");

  async function erase() {
    setStep("deleting");
    const done = await eraseEverything(db);
    if (done.ok) {
      location.hash = ""; // a clean first visit begins where every first visit does
      location.reload();
      return;
    }
    setStep("asking");
    setFailure(say("keep.eraseInUse"));
  }

  if (step === "closed") {
    return (
      <div className="row">
        <button
          type="button"
          className="button button-quiet keep-erase"
          onClick={() => setStep("asking")}
        >
          {say("keep.erase")}
        </button>
      </div>
    );
  }
  return (
    <section className="notice notice-warn keep-part" aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1} ref={(title) => title?.focus()}>
        {say("keep.eraseTitle")}
      </h2>
      <p>{say("keep.eraseWhat")}</p>
      <ul>
        <li>{say("keep.eraseNotFiles")}</li>
        <li>{say(db.lockId === null ? "keep.eraseDisk" : "lock.eraseDisk")}</li>
        <li>{say("keep.eraseTabs")}</li>
      </ul>
      <label className="share-map">
        <input
          type="checkbox"
          checked={isSure}
          onChange={(event) => setIsSure(event.target.checked)}
        />
        {say("keep.eraseSure")}
      </label>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={!isSure || step === "deleting"}
          onClick={() => void erase()}
        >
          {say("keep.eraseYes")}
        </button>
        <button
          type="button"
          className="button"
          disabled={step === "deleting"}
          onClick={() => {
            setIsSure(false);
            setStep("closed");
          }}
        >
          {say("app.back")}
        </button>
      </div>
      {failure !== "" && <p role="alert">{failure}</p>}
    </section>
  );
}
