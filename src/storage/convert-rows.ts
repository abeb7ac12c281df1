import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import { countIn, lockIn } from "@/storage/count-writes";
import { Database } from "@/storage/database";
import type { OpenLock } from "@/storage/lock-key";
import type { LockRecord } from "@/storage/lock-record";
import type { SaveFailure } from "@/storage/save-failure";
import type { Seal } from "@/storage/seal";
import { openRow, sealRow } from "@/storage/seal-row";
import { LOCK, WRITES } from "@/storage/settings";

/** Rows that are in memory at once. */
const BATCH = 200;

/**
 * Seals every row of a database and puts the lock into it, in one transaction: cut short, it is as it was
 * before. Rows that are sealed already stay. Every page that is open must be loaded anew.
 */
export function sealEveryRow(
  name: string,
  { record, seal }: OpenLock,
): Promise<Result<void, SaveFailure>> {
  return convert(name, (table, keyPath, row) => sealRow(seal, table, keyPath, row), record);
}

/** Opens every row and takes the lock away, likewise. A row that cannot be opened stays as it is. */
export function openEveryRow(name: string, seal: Seal): Promise<Result<void, SaveFailure>> {
  return convert(name, (table, keyPath, row) => openRow(seal, table, keyPath, row), null);
}

async function convert(
  name: string,
  change: (table: string, keyPath: string, row: unknown) => unknown,
  record: LockRecord | null,
): Promise<Result<void, SaveFailure>> {
  const raw = new Database(name); // of its own: the one of the screens may seal what it writes
  try {
    return await attemptSave(raw, async () => {
      raw.lockId = lockIn(await raw.settings.get(WRITES));
      await raw.transaction("rw", raw.tables, async () => {
        for (const table of raw.tables) {
          const { keyPath } = table.schema.primKey;
          if (typeof keyPath !== "string") throw new Error("a table without one key in its rows");
          const keys = await table.toCollection().primaryKeys();
          for (let from = 0; from < keys.length; from += BATCH) {
            const rows = await table.bulkGet(keys.slice(from, from + BATCH));
            await table.bulkPut(rows.map((row) => change(table.name, keyPath, row)));
          }
        }
        if (record) await raw.settings.put({ name: LOCK, value: record });
        else await raw.settings.delete(LOCK);
        const value = countIn(await raw.settings.get(WRITES));
        await raw.settings.put({ name: WRITES, value, ...(record && { lock: record.id }) });
      });
    });
  } finally {
    raw.close();
  }
}
