import type { DBCore, DBCoreCursor, Middleware } from "dexie";

import type { Seal } from "@/storage/seal";
import { openRow, sealRow } from "@/storage/seal-row";

/**
 * Seals every row on its way into the database and opens it on its way out, so that nothing above knows of
 * the lock. To be used on a closed database, which is opened then.
 */
export function sealRows(seal: Seal): Middleware<DBCore> {
  return {
    stack: "dbcore",
    name: "seal-rows",
    level: -1.5, // above the count of writes, which must be readable; below everything that keeps rows in memory
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const { keyPath } = table.schema.primaryKey;
        if (typeof keyPath !== "string") throw new Error("a table without one key in its rows");
        const open = (row: unknown) => openRow(seal, name, keyPath, row);
        return {
          ...table,
          get: (request) => table.get(request).then(open),
          getMany: (request) => table.getMany(request).then((rows: unknown[]) => rows.map(open)),
          query: (request) =>
            table.query(request).then(({ result, ...rest }) => {
              return { ...rest, result: request.values ? (result as unknown[]).map(open) : result };
            }),
          openCursor: (request) =>
            table
              .openCursor(request)
              .then((cursor) => (cursor && request.values ? openedCursor(cursor, open) : cursor)),
          mutate: (request) => {
            if (request.type !== "add" && request.type !== "put") return table.mutate(request);
            const values = request.values.map((row: unknown) => sealRow(seal, name, keyPath, row));
            return table.mutate({ ...request, values });
          },
        };
      },
    }),
  };
}

/** Keys are the browser's own getters, which answer only on the cursor itself. */
function openedCursor(cursor: DBCoreCursor, open: (row: unknown) => unknown): DBCoreCursor {
  const opened: unknown = Object.create(cursor, {
    key: { get: (): unknown => cursor.key },
    primaryKey: { get: (): unknown => cursor.primaryKey },
    value: { get: () => open(cursor.value) },
  });
  return opened as DBCoreCursor; // the same with another value
}
