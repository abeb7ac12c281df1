import { lockIn } from "@/storage/count-writes";
import type { Database } from "@/storage/database";
import { WRITES } from "@/storage/settings";

/** Under which lock the rows of an open database are; `null`: none, or it does not answer. */
export async function findLock(db: Database): Promise<string | null> {
  return lockIn(await db.settings.get(WRITES).catch(() => null));
}
