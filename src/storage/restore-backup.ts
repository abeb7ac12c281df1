import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Backup } from "@/storage/backup";
import type { Database } from "@/storage/database";
import {
  planRestore,
  type RestoreOutcome,
  type RestorePlan,
  type Rows,
} from "@/storage/plan-restore";
import { LOCK, WRITES } from "@/storage/settings";
import type { SaveFailure } from "@/storage/save-failure";

/** What a backup would change here. Only reads, so nothing has happened yet. */
export async function previewRestore(db: Database, backup: Backup): Promise<RestoreOutcome> {
  return db.transaction("r", db.tables, async () => (await plan(db, backup)).outcome);
}

/**
 * Takes a backup in, all of it or nothing: see `planRestore` for what wins. `ok` once the browser
 * has committed. Pages that are open show what was there before and must be loaded anew.
 */
export function restoreBackup(
  db: Database,
  backup: Backup,
): Promise<Result<RestoreOutcome, SaveFailure>> {
  return attemptSave(db, () =>
    db.transaction("rw", db.tables, async () => {
      const { outcome, puts, clientToDelete, replacedMaps } = await plan(db, backup);
      if (!outcome.changesAnything) return outcome;
      if (clientToDelete !== null) await db.clients.delete(clientToDelete);
      await db.histories.bulkDelete([...replacedMaps]);
      await db.summaries.clear();
      for (const table of db.tables) await table.bulkPut([...(puts[table.name] ?? [])]);
      return outcome;
    }),
  );
}

async function plan(db: Database, backup: Backup): Promise<RestorePlan> {
  const here: Record<string, unknown[]> = {};
  for (const table of db.tables) {
    if (table.name in backup.tables) here[table.name] = await table.toArray();
  }
  return planRestore(backup, here satisfies Rows, (table, row) => keyOf(db, table, row));
}

/** Every table has one key, which is a text inside of its rows. No file says how this database is locked. */
function keyOf(db: Database, name: string, row: unknown): string | undefined {
  const path = db.tables.find((table) => table.name === name)?.schema.primKey.keyPath;
  if (typeof path !== "string" || typeof row !== "object" || row === null) return undefined;
  const key: unknown = Reflect.get(row, path);
  if (name === "settings" && (key === LOCK || key === WRITES)) return undefined;
  return typeof key === "string" ? key : undefined;
}
