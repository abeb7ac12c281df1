import { useEffect, useState } from "react";

import type { ClientId } from "@/domain/client";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { exportEverything } from "@/storage/export-everything";
import { listMapsOfClient } from "@/storage/maps";
import { saveFile } from "@/ui/save-file";

type DamageNoticeProps = { readonly db: Database; readonly clientId: ClientId };

/**
 * Says that maps of the person's own cannot be read any more, and gives them as they are stored, for a
 * later repair. Nothing where all are whole. It asks once: while one marks, none becomes damaged.
 */
export function DamageNotice({ db, clientId }: DamageNoticeProps) {
  const say = useMessages();
  const [count, setCount] = useState(0);
  const [hasNoCopy, setHasNoCopy] = useState(false);

  useEffect(() => {
    let isWanted = true;
    void damagedCount(db, clientId).then((found) => {
      if (isWanted) setCount(found);
    });
    return () => {
      isWanted = false;
    };
  }, [db, clientId]);

  async function saveCopy() {
    try {
      const text = await exportEverything(db.name);
      const name = `fasciamap-copy-${new Date().toISOString().slice(0, 10)}.json`;
      saveFile(new TextEncoder().encode(text), name, "application/json");
      setHasNoCopy(false);
    } catch {
      setHasNoCopy(true);
    }
  }

  if (count === 0) return null;
  return (
    <div className="notice damage-notice" role="status">
      <p>{say("harm.ownMaps", { count })}</p>
      <button type="button" className="button" onClick={() => void saveCopy()}>
        {say("failure.save")}
      </button>
      <button type="button" className="button button-quiet" onClick={() => setCount(0)}>
        {say("app.close")}
      </button>
      {hasNoCopy && <p role="alert">{say("failure.noCopy")}</p>}
    </div>
  );
}

async function damagedCount(db: Database, clientId: ClientId): Promise<number> {
  try {
    return (await listMapsOfClient(db, clientId)).damaged.length;
  } catch {
    return 0; // saving says what is wrong with the database
  }
}
