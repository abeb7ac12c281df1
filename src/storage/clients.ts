import { Client, type ClientId } from "@/domain/client";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import { readRecord, readRecords } from "@/storage/read-record";
import type { SaveFailure } from "@/storage/save-failure";

/** Clients that came in as map files, and the ids of those whose records cannot be read. */
export type ReceivedClients = {
  readonly clients: readonly Client[];
  readonly damaged: readonly string[];
};

/**
 * The person whose device this is, or `undefined` as long as there is no such record.
 *
 * @throws {StoredRecordDamaged} there is one and it cannot be read
 */
export async function ownClient(db: Database): Promise<Client | undefined> {
  const row = await db.clients.where("origin").equals("own").first();
  return row === undefined ? undefined : readRecord(Client, "clients", row);
}

/**
 * The person whose device this is, made if there is none yet. Asked twice at once, or by two tabs,
 * it still makes one only.
 *
 * @param make - gives the new record, which is stored as the device's own
 * @throws {StoredRecordDamaged} there is a record and it cannot be read: no second one is made
 * @throws {ZodError} `make` gave no valid client: a mistake in our code
 */
export function ensureOwnClient(
  db: Database,
  make: () => Client,
): Promise<Result<Client, SaveFailure>> {
  return attemptSave(db, () =>
    db.transaction("rw", db.clients, async () => {
      const present = await ownClient(db);
      if (present !== undefined) return present;
      const made = Client.parse({ ...make(), origin: "own" });
      await db.clients.add(made);
      return made;
    }),
  );
}

/**
 * Stores a client of the practice who is not here yet.
 *
 * @throws {ZodError} the client is not valid: a mistake in our code
 */
export function addClient(db: Database, client: Client): Promise<Result<void, SaveFailure>> {
  const valid = Client.parse(client);
  return attemptSave(db, async () => {
    await db.transaction("rw", db.clients, () => db.clients.put(valid));
  });
}

/**
 * Changes what is stored of a client, as it is stored now, so that two tabs do not undo each other.
 * `ok`, with what is stored then, once the browser has committed.
 *
 * @param change - gives the next record; it must do nothing else
 * @throws {StoredRecordDamaged} there is a record and it cannot be read: it is not written over
 * @throws {ZodError} `change` gave no valid client: a mistake in our code
 * @throws {Error} there is no such client: likewise
 */
export function changeClient(
  db: Database,
  id: ClientId,
  change: (client: Client) => Client,
): Promise<Result<Client, SaveFailure>> {
  return attemptSave(db, () =>
    db.transaction("rw", db.clients, db.summaries, async () => {
      const present = await getClient(db, id);
      if (!present) throw new Error("there is no such client");
      const changed = Client.parse(change(present));
      await db.clients.put(changed);
      await db.summaries.delete(id);
      return changed;
    }),
  );
}

/**
 * One client by id, or `undefined`.
 *
 * @throws {StoredRecordDamaged} the record cannot be read
 */
export async function getClient(db: Database, id: ClientId): Promise<Client | undefined> {
  const row = await db.clients.get(id);
  return row === undefined ? undefined : readRecord(Client, "clients", row);
}

/** The clients whose map files were opened here, the latest to arrive first. */
export async function listReceivedClients(db: Database): Promise<ReceivedClients> {
  const rows = await db.clients.where("origin").equals("received").toArray();
  const { records, damaged } = readRecords(Client, rows);
  return {
    clients: records.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1)),
    damaged,
  };
}
