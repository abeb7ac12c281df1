import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Backup } from "@/storage/backup";
import type { Database } from "@/storage/database";
import { planRestore, type RestoreOutcome, type RestorePlan } from "@/storage/plan-restore";
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
  const rows: Record<string, unknown[]> = {};
  for (const table of db.tables) {
    const there = backup.tables[table.name];
    if (!there) continue;
    // Of what there may be tens of thousands of, only what the backup has too: a tablet's memory holds no more.
    const isLarge = table === db.maps || table === db.sessions;
    rows[table.name] = isLarge
      ? (await table.bulkGet(keysOf(db, table.name, there))).filter((row) => row !== undefined)
      : await table.toArray();
  }
  const mapIds = await db.maps.toCollection().primaryKeys();
  const hasOwnMaps =
    (await db.maps
      .where("clientId")
      .anyOf(await ownIds(db))
      .count()) > 0;
  return planRestore(backup, { rows, mapIds, hasOwnMaps }, (table, row) => keyOf(db, table, row));
}

function keysOf(db: Database, table: string, rows: readonly unknown[]): string[] {
  return rows.flatMap((row) => keyOf(db, table, row) ?? []);
}

/** Of this device's own person, who is one or none. */
function ownIds(db: Database): PromiseLike<string[]> {
  return db.clients.where("origin").equals("own").primaryKeys();
}

/** Every table has one key, which is a text inside of its rows. No file says how this database is locked. */
function keyOf(db: Database, name: string, row: unknown): string | undefined {
  const path = db.tables.find((table) => table.name === name)?.schema.primKey.keyPath;
  if (typeof path !== "string" || typeof row !== "object" || row === null) return undefined;
  const key: unknown = Reflect.get(row, path);
  if (name === "settings" && (key === LOCK || key === WRITES)) return undefined;
  return typeof key === "string" ? key : undefined;
}
