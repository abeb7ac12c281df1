import { backUpToFolder } from "@/storage/backup-folder";
import type { Database } from "@/storage/database";
import { takeSnapshot } from "@/storage/snapshot";

/** Shortest wait, in milliseconds, after a write: several in a row make one copy. */
const REST_MS = 1500;

/** A copy is not to take more than this share of the time. */
const SHARE = 0.05;

/** Shortest time, in milliseconds, between two backups into the chosen folder. */
const FOLDER_REST_MS = 5 * 60_000;

/**
 * Lets the automatic copy follow the database: soon after writes have come to rest, and at once when
 * the page is being left. A first one is taken now. Into the folder that was chosen for backups, if there
 * is one, it follows at longer distances.
 */
export function keepSnapshots(db: Database): void {
  let waiting = 0;
  let isDue = true;
  let rest = REST_MS;
  let folderAt = -FOLDER_REST_MS;

  async function take() {
    clearTimeout(waiting);
    if (!isDue) return;
    isDue = false;
    const before = performance.now();
    await takeSnapshot(db, new Date());
    if (performance.now() - folderAt >= FOLDER_REST_MS) {
      if (await backUpToFolder(db, new Date())) folderAt = performance.now();
    }
    rest = Math.max(REST_MS, (performance.now() - before) / SHARE);
  }

  db.onWritten = () => {
    isDue = true;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void take(), rest);
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void take();
  });
  void take();
}
