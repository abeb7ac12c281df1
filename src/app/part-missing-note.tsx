import type { ReactNode } from "react";

import { useMessages } from "@/messages/use-messages";
import { loadAgain } from "@/offline/load-again";

type PartMissingNoteProps = {
  /** Stands here while something is not on the disk yet, and says what to do; `null` when all is. */
  readonly unsaved: ReactNode;
};

/** Says that a part of the app did not come, and offers to load the page again once nothing would be lost. */
export function PartMissingNote({ unsaved }: PartMissingNoteProps) {
  const say = useMessages();
  return (
    <main className="page">
      <div className="notice" role="alert">
        {say("failure.part")}
      </div>
      {unsaved ?? (
        <button type="button" className="button" onClick={() => void loadAgain()}>
          {say("failure.reload")}
        </button>
      )}
    </main>
  );
}
