import type { Backup } from "@/storage/backup";
import { readSnapshot } from "@/storage/snapshot";

/** The newest of the copies that the app keeps by itself; `null` if none is there and whole. */
export async function newestSnapshot(): Promise<Backup | null> {
  for (const name of ["latest", "earlier", "set-aside"] as const) {
    const read = await readSnapshot(name);
    if (read.ok) return read.value;
  }
  return null;
}
