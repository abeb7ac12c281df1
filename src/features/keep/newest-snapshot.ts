import type { Backup } from "@/storage/backup";
import type { LockRecord } from "@/storage/lock-record";
import type { Seal } from "@/storage/seal";
import { readSnapshot } from "@/storage/snapshot";

/** What there is of the copies that the app keeps by itself. */
export type NewestSnapshot =
  | { readonly backup: Backup }
  /** One is there, under this lock. */
  | { readonly lock: LockRecord };

/**
 * The newest of the copies that is there and whole; `null` if there is none.
 *
 * @param seal - of the lock that is open
 */
export async function newestSnapshot(seal: Seal | null): Promise<NewestSnapshot | null> {
  for (const name of ["latest", "earlier", "set-aside"] as const) {
    const read = await readSnapshot(name, seal);
    if (read.ok) return { backup: read.value };
    if (read.failure.reason === "sealed") return { lock: read.failure.lock };
  }
  return null;
}
