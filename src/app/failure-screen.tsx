import { useState } from "react";

import { useMessages } from "@/messages/use-messages";
import { loadAgain } from "@/offline/load-again";
import { exportEverything } from "@/storage/export-everything";
import { saveFile } from "@/ui/save-file";

/** What stands on the screen when the app itself has failed: a way to keep everything, and to go on. */
export function FailureScreen() {
  const say = useMessages();
  const [hasNoCopy, setHasNoCopy] = useState(false);

  async function saveCopy() {
    try {
      const text = await exportEverything();
      const name = `fasciamap-copy-${new Date().toISOString().slice(0, 10)}.json`;
      saveFile(new TextEncoder().encode(text), name, "application/json");
    } catch {
      setHasNoCopy(true);
    }
  }

  return (
    <main className="page">
      <h1>{say("failure.title")}</h1>
      <p>{say("failure.text")}</p>
      <div className="row">
        <button type="button" className="button button-primary" onClick={() => void saveCopy()}>
          {say("failure.save")}
        </button>
        <button type="button" className="button" onClick={() => void loadAgain()}>
          {say("failure.reload")}
        </button>
      </div>
      {hasNoCopy && (
        <p className="notice notice-warn" role="alert">
          {say("failure.noCopy")}
        </p>
      )}
    </main>
  );
}
