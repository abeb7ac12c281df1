import type { DBCore, DBCoreTransaction, Middleware } from "dexie";

import { WRITES } from "@/storage/settings";

/** The table that keeps the count; every write reaches it too. */
const KEPT_IN = "settings";

/** Thrown on writing into a database that was locked, or unlocked for good, by another tab since. */
class LockChanged extends Error {
  override readonly name = "LockChanged";
}

/**
 * Counts the transactions that changed something, in the database itself and inside the very
 * transaction: a database that knows of fewer than were committed has lost some. Beside the count stands
 * which lock the rows are under: what was made for another one is not written.
 *
 * @param onCommit - told after each of them has been committed: how many there were, in which tables
 * @param lockId - the lock that this tab works with; `null`: none
 */
export function countWrites(
  onCommit: (writes: number, tables: ReadonlySet<string>) => void,
  lockId: () => string | null,
): Middleware<DBCore> {
  const counted = new WeakMap<DBCoreTransaction, Set<string>>();

  return {
    stack: "dbcore",
    name: "count-writes",
    level: -2, // below all of Dexie's own, to whom the count is no change worth telling
    create: (core) => {
      function count(trans: DBCoreTransaction, table: string): Promise<unknown> | undefined {
        const known = counted.get(trans);
        known?.add(table);
        // A change of tables has a transaction of its own kind, which may not reach them all.
        if (known || !isNative(trans) || !trans.objectStoreNames.contains(KEPT_IN))
          return undefined;
        const tables = new Set([table]);
        counted.set(trans, tables);

        const settings = core.table(KEPT_IN);
        return settings.get({ trans, key: WRITES }).then((row: unknown) => {
          const writes = countIn(row) + 1;
          const lock = lockIn(row);
          if (lock !== lockId()) {
            trans.abort();
            throw new LockChanged("the rows are under another lock");
          }
          trans.addEventListener("complete", () => onCommit(writes, tables));
          const values = [{ name: WRITES, value: writes, ...(lock !== null && { lock }) }];
          return settings.mutate({ trans, type: "put", values });
        });
      }

      return {
        ...core,
        transaction: (stores, mode, options) =>
          core.transaction(
            mode === "readwrite" ? [...new Set([...stores, KEPT_IN])] : stores,
            mode,
            options,
          ),
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            mutate: (request) =>
              table.mutate(request).then((done) => {
                return count(request.trans, name)?.then(() => done) ?? done;
              }),
          };
        },
      };
    },
  };
}

/** The count in its row; 0 where there is none. */
export function countIn(row: unknown): number {
  const value = typeof row === "object" && row !== null && "value" in row ? row.value : 0;
  return typeof value === "number" ? value : 0;
}

/** Which lock the rows are under, by its row; `null`: none. */
export function lockIn(row: unknown): string | null {
  const lock = typeof row === "object" && row !== null && "lock" in row ? row.lock : null;
  return typeof lock === "string" ? lock : null;
}

function isNative(trans: unknown): trans is IDBTransaction {
  return typeof IDBTransaction === "function" && trans instanceof IDBTransaction;
}
