import type { ClientId } from "@/domain/client";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import { rowsOfClient, tablesOfClients } from "@/storage/client-rows";
import type { Database } from "@/storage/database";
import { forgetFileSaves } from "@/storage/file-saves";
import type { SaveFailure } from "@/storage/save-failure";
import { removeSnapshot, takeSnapshot } from "@/storage/snapshot";

/**
 * Deletes clients with all that is stored of them: maps and their steps of undo, sessions, answers, and what the practice
 * notes. All of it or nothing. Then the automatic copies are made anew, without them; a copy that was put aside after a
 * loss, and files that were saved, stay as they are.
 */
export async function deleteClients(
  db: Database,
  ids: readonly ClientId[],
): Promise<Result<void, SaveFailure>> {
  const deleted = await attemptSave(db, () =>
    db.transaction("rw", [...tablesOfClients(db), db.histories, db.settings], async () => {
      for (const id of ids) await deleteRows(db, id);
      await forgetFileSaves(db, ids);
    }),
  );
  if (!deleted.ok) return deleted;
  if (await takeSnapshot(db, new Date())) await removeSnapshot("earlier");
  return deleted;
}

async function deleteRows(db: Database, id: ClientId): Promise<void> {
  const maps = await db.maps.where("clientId").equals(id).primaryKeys();
  await db.histories.bulkDelete(maps);
  for (const table of tablesOfClients(db)) await rowsOfClient(db, table, id).delete();
}
