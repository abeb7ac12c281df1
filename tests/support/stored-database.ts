import { readFileSync } from "node:fs";

type Row = Readonly<Record<string, unknown>>;

/** A database as a version of the app left it, made by that version itself. */
export type StoredDatabase = {
  /** As IndexedDB counts: ten times the version of the tables. */
  readonly version: number;
  /** Of each table its key and its indexes, as Dexie spells them. */
  readonly keys: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
};

/** Every version of the tables there has been; the last is the one that is written now. */
export const storedVersions = [1, 2, 3] as const;

/** The stored database of that version of the tables. */
export function storedDatabase(version: number): StoredDatabase {
  const url = new URL(`../fixtures/database-v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as StoredDatabase; // a fixture of this project
}

/**
 * Puts it into IndexedDB as a browser holds it, past Dexie and the app. Needs nothing around it, so that it
 * runs in a page too.
 */
export function putStoredDatabase({
  name,
  stored,
}: {
  readonly name: string;
  readonly stored: StoredDatabase;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, stored.version);
    request.addEventListener("upgradeneeded", () => {
      for (const [table, columns] of Object.entries(stored.keys)) {
        const [keyPath = "id", ...indexes] = columns.split(", ");
        const store = request.result.createObjectStore(table, { keyPath });
        for (const index of indexes) {
          const isCompound = index.startsWith("[");
          const path = index.replaceAll(/[[\]*]/g, "");
          store.createIndex(isCompound ? index : path, isCompound ? path.split("+") : path, {
            multiEntry: index.startsWith("*"),
          });
        }
        for (const row of stored.tables[table] ?? []) store.put(row);
      }
    });
    request.addEventListener("success", () => {
      request.result.close();
      resolve();
    });
    request.addEventListener("error", () => reject(new Error(request.error?.message)));
  });
}
