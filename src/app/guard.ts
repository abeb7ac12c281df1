import { keepLocked } from "@/app/keep-locked";
import { takeLaunchedFiles } from "@/app/launched-files";
import { takeSharedFiles } from "@/app/shared-files";
import { tellNewDay } from "@/app/tell-new-day";
import type { Client, ClientId } from "@/domain/client";
import type { Handed } from "@/features/practice/use-incoming-files";
import { keepInstallOffer } from "@/offline/install-offer";
import type { Database } from "@/storage/database";
import { readHandOver, watchHandOver } from "@/storage/hand-over";
import { keepSnapshots } from "@/storage/keep-snapshots";
import { persistInTime } from "@/storage/persistence";
import { watchOwnClient } from "@/storage/watch";

/** What the page does when something comes to it from outside. */
type Guarded = {
  readonly onClient: (client: Client) => void;
  /** Files that the system opens with the app, or that another app shares with it. */
  readonly onFiles: (handed: Handed) => void;
  /** Writes the map on the table; resolves to whether it is on the disk. */
  readonly keep: () => Promise<boolean>;
  /** Another day has begun since the page was used; the map on the table is on the disk. */
  readonly onNewDay: () => void;
};

/**
 * What watches over the data while the app is used, for the rest of the page's life: the automatic
 * copy, the browser's promise to keep it, the lock, the change of days, files that the system hands over, and what other tabs do: to the
 * person's own record, or by handing the device over to a client.
 *
 * @param id - whose page this is; when a restore makes the device another person's, it loads anew
 */
export function guard(db: Database, id: ClientId, guarded: Guarded): void {
  const { onClient, onFiles, keep, onNewDay } = guarded;
  keepSnapshots(db);
  keepLocked(db, keep);
  persistInTime(db);
  leaveWhenHandedOver(db);
  watchOwnClient(db, (client) => {
    if (client.id === id) onClient(client);
    else location.reload();
  });
  tellNewDay(() => void keep().then((isSaved) => isSaved && onNewDay()));
  takeLaunchedFiles(onFiles);
  void takeSharedFiles(onFiles);
  keepInstallOffer();
}

/** The start shows then what may be shown. A page that the browser had put to sleep heard nothing of it. */
function leaveWhenHandedOver(db: Database): void {
  watchHandOver(db, (isHandedOver) => {
    if (isHandedOver) location.reload();
  });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    const { style } = document.documentElement;
    style.visibility = "hidden";
    void readHandOver(db).then(
      (to) => {
        if (to !== null) location.reload();
        else style.visibility = "";
      },
      () => {
        style.visibility = ""; // the screens say what is wrong with the database
      },
    );
  });
}
