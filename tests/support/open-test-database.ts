import "fake-indexeddb/auto"; // before Dexie, which looks for IndexedDB as it loads

import { onTestFinished } from "vitest";

import { Database } from "@/storage/database";

import { nextUuid } from "./make-uuid";

/** An empty database of its own for one test, on an IndexedDB in memory; closed when it ends. */
export function openTestDatabase(name: string = nextUuid()): Database {
  const db = new Database(name);
  onTestFinished(() => db.close());
  return db;
}
