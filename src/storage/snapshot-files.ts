/**
 * The copies that the app keeps by itself in the browser's private files, apart from the database:
 * `latest` follows every change, `earlier` is of a former day, `set-aside` is what a person chose not
 * to take back.
 */
export type SnapshotName = "latest" | "earlier" | "set-aside";

/** Whether there is a copy to take back. Where the browser has no such files, there is none. */
export async function hasSnapshot(): Promise<boolean> {
  try {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(fileName("latest"))).getFile()).size > 0;
  } catch {
    return false;
  }
}

/** What a copy is called among the browser's private files. */
export function fileName(name: SnapshotName): string {
  return `fasciamap-${name}.json`;
}
