import type { ClientLine } from "@/domain/client-summary";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { deleteClients } from "@/storage/delete-client";
import { AskedTwice } from "@/ui/asked-twice";

type DeleteClientProps = {
  readonly db: Database;
  readonly client: ClientLine;
  readonly onDeleted: () => void;
};

/** Deletes a client for good: says first what goes and what stays, and asks twice. */
export function DeleteClient({ db, client, onDeleted }: DeleteClientProps) {
  const say = useMessages();

  async function erase() {
    const deleted = await deleteClients(db, [client.clientId]);
    if (!deleted.ok) return notSavedWords(say, deleted.failure);
    onDeleted();
    return null;
  }

  return (
    <AskedTwice
      label={say("clients.delete")}
      level={3}
      title={say("clients.deleteTitle", { name: client.name || say("practice.unnamed") })}
      sure={say("clients.deleteSure")}
      yes={say("clients.deleteYes")}
      back={say("app.back")}
      onYes={erase}
    >
      <p>{say("clients.deleteWhat", { count: client.mapCount })}</p>
      <p>{say("clients.deleteNot")}</p>
    </AskedTwice>
  );
}
