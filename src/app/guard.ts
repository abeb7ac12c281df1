import { keepLocked } from "@/app/keep-locked";
import type { Client, ClientId } from "@/domain/client";
import type { Database } from "@/storage/database";
import { keepSnapshots } from "@/storage/keep-snapshots";
import { persistInTime } from "@/storage/persistence";
import { watchOwnClient } from "@/storage/watch";

/**
 * What watches over the data while the app is used, for the rest of the page's life: the automatic
 * copy, the browser's promise to keep it, the lock, and what other tabs do to the person's own record.
 *
 * @param id - whose page this is; when a restore makes the device another person's, it loads anew
 * @param save - writes the map on the table; resolves to whether it is on the disk
 */
export function guard(
  db: Database,
  id: ClientId,
  onClient: (client: Client) => void,
  save: () => Promise<boolean>,
): void {
  keepSnapshots(db);
  keepLocked(db, save);
  persistInTime(db);
  watchOwnClient(db, (client) => {
    if (client.id === id) onClient(client);
    else location.reload();
  });
}
