import { failed, ok, type Result } from "@/lib/result";
import { forgetFolder } from "@/storage/backup-folder";
import type { Database } from "@/storage/database";
import { forgetWrongTries } from "@/storage/unlock-tries";
import { forgetWitness } from "@/storage/witness";

/**
 * The caches that hold the app itself, as src/offline/file-list.ts names them. They are the same for everybody,
 * and without them the app would be gone until there is a network again.
 */
const APP_FILES = /^fasciamap-files-/;

/** Longest wait, in milliseconds, for other tabs to let go of the database. */
const DELETE_LIMIT = 5000;

/** Why not everything could be deleted: another tab or the browser holds on to the database. */
export type EraseFailure = "in-use";

/**
 * Deletes everything that the app has stored in this browser: the database with its settings, the
 * witness, the automatic copies, and what else it caches. Other tabs lose their connection and
 * say so. The page must be loaded anew then. What was saved to files elsewhere stays.
 *
 * What is kept beside the database goes before it, so that a crash in between is no loss that the
 * next start would offer to undo, and once more after it, for what another tab wrote meanwhile.
 */
export async function eraseEverything(db: Database): Promise<Result<void, EraseFailure>> {
  return navigator.locks.request("fasciamap-snapshot", async () => {
    await eraseBeside(db);
    const isDeleted = await within(
      DELETE_LIMIT,
      db.delete().then(
        () => true,
        () => false,
      ),
    );
    await eraseBeside(db);
    return isDeleted === true ? ok(undefined) : failed("in-use");
  });
}

/** Each of these may be missing from a browser, or refused; the others are still to go. */
async function eraseBeside(db: Database): Promise<void> {
  forgetWitness(db.name);
  forgetWrongTries();
  await Promise.allSettled([erasePrivateFiles(), eraseCaches(), forgetFolder()]);
}

async function erasePrivateFiles(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  await Promise.allSettled(names.map((name) => folder.removeEntry(name, { recursive: true })));
}

async function eraseCaches(): Promise<void> {
  for (const name of await caches.keys()) if (!APP_FILES.test(name)) await caches.delete(name);
}

function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | undefined> {
  const waited = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([promise, waited]);
}
