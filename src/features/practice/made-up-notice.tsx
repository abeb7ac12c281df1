import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";

import type { Figure } from "@/body/figure";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { addMadeUpClients, listMadeUp, removeMadeUp } from "@/storage/made-up-clients";

type MadeUpNoticeProps = { readonly db: Database; readonly figure: Figure };

/** On an empty practice it offers a made-up one to look around in; once that is there, it says so and takes it away again. */
export function MadeUpNotice({ db, figure }: MadeUpNoticeProps) {
  const say = useMessages();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const state = useLiveQuery(() => madeUpState(db), [db]);

  async function work(doIt: () => ReturnType<typeof removeMadeUp>) {
    setIsBusy(true);
    const done = await doIt();
    setIsBusy(false);
    setFailure(done.ok ? "" : notSavedWords(say, done.failure));
  }

  async function add() {
    const { madeUpPractice } = await import("@/features/practice/made-up-practice");
    return addMadeUpClients(db, await madeUpPractice(figure, new Date(), say));
  }

  if (!state || state === "real") return null;
  return (
    <div className="notice made-up-notice">
      <p>{say(state === "empty" ? "demo.offer" : "demo.here")}</p>
      <button
        type="button"
        className="button"
        disabled={isBusy}
        onClick={() => void work(state === "empty" ? add : () => removeMadeUp(db))}
      >
        {say(state === "empty" ? "demo.load" : "demo.remove")}
      </button>
      {failure !== "" && <p role="alert">{failure}</p>}
    </div>
  );
}

/** Whether there are clients, and whether some are made up. */
async function madeUpState(db: Database): Promise<"empty" | "real" | "made-up"> {
  if ((await listMadeUp(db)).length > 0) return "made-up";
  const received = await db.clients.where("origin").equals("received").count();
  return received === 0 ? "empty" : "real";
}
