import { useLiveQuery } from "dexie-react-hooks";

import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { fileStates } from "@/storage/file-saves";

type FileStateListProps = { readonly db: Database };

/** Of each client: when something was last saved to a file, and what has changed since. */
export function FileStateList({ db }: FileStateListProps) {
  const say = useMessages();
  const states = useLiveQuery(() => fileStates(db), [db]);
  if (!states || states.length === 0) return null;
  return (
    <section className="keep-part" aria-labelledby="keep-file-states">
      <h2 id="keep-file-states">{say("keep.lastSaved")}</h2>
      <ul>
        {states.map(({ client, savedAt, unsaved }) => (
          <li key={client.id}>
            <strong>
              {client.name || say(client.origin === "own" ? "keep.you" : "practice.unnamed")}
            </strong>
            {": "}
            {savedAt === null
              ? say("keep.savedNever")
              : say("keep.savedOn", { date: new Date(savedAt) })}{" "}
            {say("keep.unsaved", { count: unsaved })}
          </li>
        ))}
      </ul>
    </section>
  );
}
