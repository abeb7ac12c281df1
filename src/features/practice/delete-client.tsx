import { useState } from "react";

import type { ClientSummary } from "@/domain/client-summary";
import { saveFailureWords } from "@/messages/save-failure-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { deleteClients } from "@/storage/delete-client";

type DeleteClientProps = {
  readonly db: Database;
  readonly client: ClientSummary;
  readonly onDeleted: () => void;
};

/** Deletes a client for good: says first what goes and what stays, and asks twice. */
export function DeleteClient({ db, client, onDeleted }: DeleteClientProps) {
  const say = useMessages();
  const [step, setStep] = useState<"closed" | "asking" | "deleting">("closed");
  const [isSure, setIsSure] = useState(false);
  const [failure, setFailure] = useState("");

  async function erase() {
    setStep("deleting");
    const deleted = await deleteClients(db, [client.clientId]);
    if (deleted.ok) return onDeleted();
    setStep("asking");
    setFailure(saveFailureWords(say, deleted.failure));
  }

  if (step === "closed") {
    return (
      <button
        type="button"
        className="button button-quiet client-delete"
        onClick={() => setStep("asking")}
      >
        {say("clients.delete")}
      </button>
    );
  }
  return (
    <div className="notice notice-warn client-menu-part">
      <h3 tabIndex={-1} ref={(title) => title?.focus()}>
        {say("clients.deleteTitle", { name: client.name || say("practice.unnamed") })}
      </h3>
      <p>{say("clients.deleteWhat", { count: client.mapCount })}</p>
      <p>{say("clients.deleteNot")}</p>
      <label className="share-map">
        <input
          type="checkbox"
          checked={isSure}
          onChange={(event) => setIsSure(event.target.checked)}
        />
        {say("clients.deleteSure")}
      </label>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={!isSure || step === "deleting"}
          onClick={() => void erase()}
        >
          {say("clients.deleteYes")}
        </button>
        <button type="button" className="button" onClick={() => setStep("closed")}>
          {say("app.back")}
        </button>
      </div>
      {failure !== "" && <p role="alert">{failure}</p>}
    </div>
  );
}
