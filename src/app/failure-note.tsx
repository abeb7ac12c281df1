import type { StartFailure } from "@/app/start-up";
import { useMessages } from "@/messages/use-messages";
import { loadAgain } from "@/offline/load-again";

const messages = {
  figure: "figure.broken",
  "newer-app": "failure.newerData",
  "storage-blocked": "failure.blockedData",
} as const;

type FailureNoteProps = { readonly reason: StartFailure };

/** Says why the app cannot start here, and what to do. */
export function FailureNote({ reason }: FailureNoteProps) {
  const say = useMessages();
  return (
    <main className="page">
      <div className="notice notice-warn" role="alert">
        {say(messages[reason])}
      </div>
      <button type="button" className="button" onClick={() => void loadAgain()}>
        {say("failure.reload")}
      </button>
    </main>
  );
}
