import { Client } from "@/domain/client";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";

/** Stores a client whatever is there already, as a state to begin with. Its failures are as in the app. */
export function saveClient(db: Database, client: Client) {
  return attemptSave(db, async () => {
    await db.transaction("rw", db.clients, () => db.clients.put(Client.parse(client)));
  });
}
