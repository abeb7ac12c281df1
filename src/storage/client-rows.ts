import type { Collection, Table } from "dexie";

import type { ClientId } from "@/domain/client";
import type { Database } from "@/storage/database";

/** The tables with rows of one client each, whichever they are: also those that came later than this. */
export function tablesOfClients(db: Database): readonly Table<unknown, string>[] {
  return db.tables.filter((table) => table === db.clients || keyOf(table) !== null);
}

/** The rows of a client in one of those tables. */
export function rowsOfClient(
  db: Database,
  table: Table<unknown, string>,
  id: ClientId,
): Collection<unknown, string> {
  return table.where(table === db.clients ? "id" : "clientId").equals(id);
}

/** Whether a table has at most one row of each client, or may have many; `null`: none at all. */
export function keyOf({ schema }: Table): "one" | "many" | null {
  if (schema.primKey.keyPath === "clientId") return "one";
  return schema.indexes.some(({ keyPath }) => keyPath === "clientId") ? "many" : null;
}
