import type { Database } from "@/storage/database";

/**
 * Resolves when everything that was begun to be written is on the disk: transactions that write to the same
 * table come one after another, and this one claims them all.
 *
 * @throws what Dexie throws when the database does not answer
 */
export async function settleWrites(db: Database): Promise<void> {
  await db.transaction("rw", db.tables, async () => {
    await db.settings.count();
  });
}
