import type { Database } from "@/storage/database";

/** Every row of every table, in the order of their keys: equal before and after means untouched. */
export async function storedRows(db: Database): Promise<string> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()]),
  );
  return JSON.stringify(tables);
}
