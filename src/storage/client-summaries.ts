import { Dexie } from "dexie";

import { Client, type ClientId } from "@/domain/client";
import {
  ClientLine,
  ClientSummary,
  type ListGroup,
  SummarisedMap,
  SummarisedSession,
  summaryOf,
} from "@/domain/client-summary";
import type { z } from "@/domain/zod";
import { attemptSave } from "@/storage/attempt-save";
import { readCard } from "@/storage/client-cards";
import type { Database } from "@/storage/database";

/** So many rows are read at a time, so that nobody waits for many. */
const BATCH = 100;

/** So many summaries are made in one transaction: each waits for the disk, and meanwhile nothing else is written. */
const AT_ONCE = 20;

/** How many clients there are. */
export type ClientCounts = {
  readonly here: number;
  readonly archived: number;
  /** How many are not summarised yet: then a list lacks them. See `makeSummaries`. */
  readonly missing: number;
};

/** The first so many clients of a group, the one seen last first. Only reads, and no more than it gives. */
export async function listClients(
  db: Database,
  group: ListGroup,
  limit: number,
): Promise<ClientLine[]> {
  return readAll(await inGroup(db, group).reverse().limit(limit).toArray());
}

/**
 * Counts the clients. Only reads; by an index where there is one, for to count the rows of a table the browser passes
 * over all that is in them.
 */
export async function countClients(db: Database): Promise<ClientCounts> {
  const [here, archived, own, clients] = await Promise.all([
    inGroup(db, "here").count(),
    inGroup(db, "archived").count(),
    inGroup(db, "own").count(),
    db.clients.count(),
  ]);
  return { here, archived, missing: Math.max(0, clients - here - archived - own) };
}

/** Every client of a group, the one seen last first. Only reads, in batches. */
export async function allClients(db: Database, group: ListGroup): Promise<ClientLine[]> {
  const keys = await inGroup(db, group).reverse().primaryKeys();
  const found: ClientLine[] = [];
  for (let from = 0; from < keys.length; from += BATCH) {
    found.push(...readAll(await db.summaries.bulkGet(keys.slice(from, from + BATCH))));
  }
  return found;
}

/** The clients of a group that were last seen before an instant, the longest ago first. Only reads. */
export async function clientsSeenBefore(
  db: Database,
  group: ListGroup,
  instant: string,
  limit: number,
): Promise<{ readonly summaries: readonly ClientLine[]; readonly total: number }> {
  const before = () =>
    db.summaries.where("[group+lastSeen]").between([group, Dexie.minKey], [group, instant]);
  const [rows, total] = await Promise.all([before().limit(limit).toArray(), before().count()]);
  return { summaries: readAll(rows), total };
}

/**
 * Makes the summaries that are not there: all of them after an update, one after a map was saved. Clients whose records
 * are damaged have none.
 */
export async function makeSummaries(db: Database): Promise<void> {
  const missing = await clientsWithout(db);
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    await attemptSave(db, () =>
      db.transaction("rw", [db.clients, db.cards, db.maps, db.sessions, db.summaries], async () => {
        const made: ClientSummary[] = [];
        for (const clientId of missing.slice(from, from + AT_ONCE)) {
          const summary = await summarise(db, clientId);
          if (summary) made.push(summary);
        }
        await db.summaries.bulkPut(made);
      }),
    );
  }
}

/** One client's summary, stored or made for the asker; `undefined` without a client that can be read. Only reads. */
export async function getSummary(
  db: Database,
  clientId: string,
): Promise<ClientSummary | undefined> {
  const stored = ClientSummary.safeParse(await db.summaries.get(clientId));
  return stored.success ? stored.data : summarise(db, clientId);
}

/** The same for several clients, in their order. */
export async function getSummaries(
  db: Database,
  clientIds: readonly string[],
): Promise<(ClientSummary | undefined)[]> {
  const rows = await db.summaries.bulkGet([...clientIds]);
  return Promise.all(
    rows.map(async (row, at) => {
      const stored = ClientSummary.safeParse(row);
      return stored.success ? stored.data : summarise(db, clientIds[at] ?? "");
    }),
  );
}

async function summarise(db: Database, clientId: string): Promise<ClientSummary | undefined> {
  const client = Client.safeParse(await db.clients.get(clientId));
  if (!client.success) return undefined;
  const maps: z.infer<typeof SummarisedMap>[] = [];
  const keys = await db.maps.where("clientId").equals(clientId).primaryKeys();
  for (let from = 0; from < keys.length; from += BATCH) {
    const rows = await db.maps.bulkGet(keys.slice(from, from + BATCH));
    maps.push(...rows.flatMap((row) => readable(SummarisedMap, row)));
  }
  const sessions = await db.sessions.where("clientId").equals(clientId).toArray();
  return summaryOf(
    client.data,
    readCard(client.data.id, await db.cards.get(clientId)),
    maps,
    sessions.flatMap((row) => readable(SummarisedSession, row)),
  );
}

async function clientsWithout(db: Database): Promise<ClientId[]> {
  const [clients, summaries] = await Promise.all([
    db.clients.toCollection().primaryKeys(),
    db.summaries.orderBy("[group+lastSeen]").primaryKeys(), // one that is in no list is none
  ]);
  const have = new Set(summaries);
  return clients.filter((id): id is ClientId => !have.has(id));
}

function inGroup(db: Database, group: ListGroup) {
  return db.summaries
    .where("[group+lastSeen]")
    .between([group, Dexie.minKey], [group, Dexie.maxKey]);
}

function readAll(rows: readonly unknown[]): ClientLine[] {
  return rows.flatMap((row) => readable(ClientLine, row));
}

function readable<Row>(schema: z.ZodMiniType<Row>, row: unknown): Row[] {
  const read = schema.safeParse(row);
  return read.success ? [read.data] : [];
}
