import { useState } from "react";

import type { ClientLine } from "@/domain/client-summary";
import { DeleteClient } from "@/features/practice/delete-client";
import { TagsField } from "@/features/practice/tags-field";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import { changeCard } from "@/storage/client-cards";
import type { Database } from "@/storage/database";
import { Dialog } from "@/ui/dialog";

type ClientMenuProps = {
  readonly db: Database;
  readonly client: ClientLine;
  readonly onHandOver: () => void;
  readonly onClose: () => void;
};

/** What can be done with a client in the list: hand the tablet over, tag, put aside, delete. */
export function ClientMenu({ db, client, onHandOver, onClose }: ClientMenuProps) {
  const say = useMessages();
  const [failure, setFailure] = useState("");
  const isArchived = client.group === "archived";

  async function archive() {
    const { clientId } = client;
    const changed = await changeCard(db, clientId, (card) => ({
      ...card,
      isArchived: !isArchived,
    }));
    if (changed.ok) onClose();
    else setFailure(notSavedWords(say, changed.failure));
  }

  return (
    <Dialog
      title={client.name || say("practice.unnamed")}
      closeLabel={say("app.close")}
      onClose={onClose}
    >
      <div className="client-menu">
        <button type="button" className="button button-primary" onClick={onHandOver}>
          {say("handover.begin")}
        </button>
        <TagsField db={db} client={client} />
        <div className="client-menu-part">
          <button type="button" className="button" onClick={() => void archive()}>
            {say(isArchived ? "clients.unarchive" : "clients.archive")}
          </button>
          <p className="soft">{say("clients.archiveMeans")}</p>
        </div>
        <DeleteClient db={db} client={client} onDeleted={onClose} />
        {failure !== "" && <p role="alert">{failure}</p>}
      </div>
    </Dialog>
  );
}
