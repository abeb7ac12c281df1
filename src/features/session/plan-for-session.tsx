import { useLiveQuery } from "dexie-react-hooks";

import type { ClientId } from "@/domain/client";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { getPracticeNotes } from "@/storage/practice-notes";

type PlanForSessionProps = { readonly db: Database; readonly clientId: ClientId };

/** What was planned for the next time, where the next time begins; nothing where nothing was. */
export function PlanForSession({ db, clientId }: PlanForSessionProps) {
  const say = useMessages();
  const stored = useLiveQuery(() => getPracticeNotes(db, clientId), [db, clientId]);
  if (!stored || stored.notes.plan === "") return null;
  return (
    <section className="notice session-plan">
      <h2>{say("notes.plan")}</h2>
      <p dir="auto">{stored.notes.plan}</p>
    </section>
  );
}
