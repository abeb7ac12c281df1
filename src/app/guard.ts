import { keepLocked } from "@/app/keep-locked";
import { takeLaunchedFiles } from "@/app/launched-files";
import type { Client, ClientId } from "@/domain/client";
import { keepInstallOffer } from "@/offline/install-offer";
import type { Database } from "@/storage/database";
import { keepSnapshots } from "@/storage/keep-snapshots";
import { persistInTime } from "@/storage/persistence";
import { watchOwnClient } from "@/storage/watch";

/** What the page does when something comes to it from outside. */
type Guarded = {
  readonly onClient: (client: Client) => void;
  /** Files that the system opens with the app. */
  readonly onFiles: (files: readonly File[]) => void;
  /** Writes the map on the table; resolves to whether it is on the disk. */
  readonly keep: () => Promise<boolean>;
};

/**
 * What watches over the data while the app is used, for the rest of the page's life: the automatic
 * copy, the browser's promise to keep it, the lock, what other tabs do to the person's own record, and
 * files that the system hands over.
 *
 * @param id - whose page this is; when a restore makes the device another person's, it loads anew
 */
export function guard(db: Database, id: ClientId, { onClient, onFiles, keep }: Guarded): void {
  keepSnapshots(db);
  keepLocked(db, keep);
  persistInTime(db);
  watchOwnClient(db, (client) => {
    if (client.id === id) onClient(client);
    else location.reload();
  });
  takeLaunchedFiles(onFiles);
  keepInstallOffer();
}
