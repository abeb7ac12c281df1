import { Dexie, type Table } from "dexie";

import { backupFileName } from "@/storage/backup-file-name";
import type { Database } from "@/storage/database";
import { fileStates, noteFileSave } from "@/storage/file-saves";
import { writeBackup } from "@/storage/write-backup";

/**
 * How the folder for automatic backups stands.
 *
 * - `unavailable`: the browser lets no page write into a folder
 * - `none`: none was chosen
 * - `asleep`: one was chosen; the browser wants the person to allow it anew
 * - `ready`: backups are written into it
 */
export type FolderState = "unavailable" | "none" | "asleep" | "ready";

/** A folder as browsers give it that let a page write into one; no standard type has these yet. */
type ChosenFolder = FileSystemDirectoryHandle & {
  readonly queryPermission: (mode: { mode: "readwrite" }) => Promise<PermissionState>;
  readonly requestPermission: (mode: { mode: "readwrite" }) => Promise<PermissionState>;
};

type Picker = (options: { id: string; mode: "readwrite" }) => Promise<ChosenFolder>;

const STORE = "folder";
const KEY = "chosen";

/** Beside the database: a handle is of this browser alone, and belongs into no backup. */
const NAME = "fasciamap-folder";

/** How the folder stands, and what it is called. */
export async function folderState(): Promise<{ state: FolderState; name: string }> {
  if (!picker()) return { state: "unavailable", name: "" };
  const folder = await chosenFolder();
  if (!folder) return { state: "none", name: "" };
  const isAllowed = (await folder.queryPermission({ mode: "readwrite" })) === "granted";
  return { state: isAllowed ? "ready" : "asleep", name: folder.name };
}

/** Lets the person choose the folder, in a tap. `false`: none was chosen, or it was not allowed. */
export async function chooseFolder(): Promise<boolean> {
  try {
    const folder = await picker()?.({ id: "fasciamap", mode: "readwrite" });
    if (!folder) return false;
    await withStore((store) => store.put(folder, KEY));
    return true;
  } catch {
    return false; // the person went back, or the browser keeps its folders to itself
  }
}

/** Asks for the folder again, in a tap, as browsers want after a while. */
export async function wakeFolder(): Promise<boolean> {
  try {
    const folder = await chosenFolder();
    return (await folder?.requestPermission({ mode: "readwrite" })) === "granted";
  } catch {
    return false;
  }
}

/** No more backups into the folder. What is in it stays. */
export async function forgetFolder(): Promise<void> {
  await Dexie.delete(NAME);
}

/**
 * Writes everything into the folder, if there is one, it may be written, and something is in no file yet: as one file
 * for each day, or as several where that would be too large. Gives whether it was written.
 */
export async function backUpToFolder(db: Database, now: Date): Promise<boolean> {
  try {
    if ((await folderState()).state !== "ready") return false;
    if ((await fileStates(db)).every(({ unsaved }) => unsaved === 0)) return false;
    const { files, kept } = await writeBackup(db, now);
    const folder = await chosenFolder();
    if (!folder) return false;
    for (const [i, bytes] of files.entries()) {
      const name = `fasciamap-auto-${now.toISOString().slice(0, 10)}`;
      const file = await folder.getFileHandle(backupFileName(name, i, files.length), {
        create: true,
      });
      const stream = await file.createWritable();
      await stream.write(bytes);
      await stream.close(); // only now the browser puts it in place of the one before
    }
    await noteFileSave(db, kept, now);
    return true;
  } catch {
    return false; // the folder is gone, full, or not allowed any more
  }
}

async function chosenFolder(): Promise<ChosenFolder | null> {
  const found = await withStore((store) => store.get(KEY)).catch(() => null);
  return isFolder(found) ? found : null;
}

function isFolder(value: unknown): value is ChosenFolder {
  return (
    typeof value === "object" &&
    value !== null &&
    "queryPermission" in value &&
    "getFileHandle" in value
  );
}

function picker(): Picker | undefined {
  const found: unknown = Reflect.get(globalThis, "showDirectoryPicker");
  return typeof found === "function" ? (found.bind(globalThis) as Picker) : undefined;
}

async function withStore<Value>(run: (store: Table<unknown, string>) => PromiseLike<Value>) {
  const db = new Dexie(NAME);
  try {
    db.version(1).stores({ [STORE]: "" });
    return await run(db.table<unknown, string>(STORE));
  } finally {
    db.close();
  }
}
