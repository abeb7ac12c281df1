import { makeSeal } from "@/storage/seal";
import { sealRows } from "@/storage/seal-rows";
import type { Database } from "@/storage/database";

const key = new Uint8Array(32).fill(7);

/** Lets a database that is not open yet seal all its rows, with one key for all tests. */
export function sealed(db: Database): Database {
  db.seal = makeSeal(key, "test");
  db.use(sealRows(db.seal));
  return db;
}
