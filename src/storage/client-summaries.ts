import { Dexie } from "dexie";

import { Client, type ClientId } from "@/domain/client";
import {
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

/** A part of a list of clients, the one seen last first. */
export type ClientPage = {
  readonly summaries: readonly ClientSummary[];
  /** How many there are in that group. */
  readonly total: number;
  /** How many are not summarised yet: then the page may lack some. See `makeSummaries`. */
  readonly missing: number;
};

/** The first so many clients of a group, by when they were seen last. Only reads. */
export async function listClients(
  db: Database,
  group: ListGroup,
  limit: number,
): Promise<ClientPage> {
  const ofGroup = inGroup(db, group);
  const [rows, total, clients, summaries] = await Promise.all([
    ofGroup.reverse().limit(limit).toArray(),
    inGroup(db, group).count(),
    db.clients.count(),
    db.summaries.count(),
  ]);
  return { summaries: readAll(rows), total, missing: Math.max(0, clients - summaries) };
}

/** Every client of a group, the one seen last first. Only reads, in batches. */
export async function allClients(db: Database, group: ListGroup): Promise<ClientSummary[]> {
  const found: ClientSummary[] = [];
  for (;;) {
    const rows = await inGroup(db, group).reverse().offset(found.length).limit(BATCH).toArray();
    if (rows.length === 0) return found;
    found.push(...readAll(rows));
  }
}

/** The clients of a group that were last seen before an instant, the longest ago first. Only reads. */
export async function clientsSeenBefore(
  db: Database,
  group: ListGroup,
  instant: string,
  limit: number,
): Promise<{ readonly summaries: readonly ClientSummary[]; readonly total: number }> {
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
  for (const clientId of await clientsWithout(db)) {
    await attemptSave(db, () =>
      db.transaction("rw", [db.clients, db.cards, db.maps, db.sessions, db.summaries], async () => {
        const summary = await summarise(db, clientId);
        if (summary) await db.summaries.put(summary);
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
    db.summaries.toCollection().primaryKeys(),
  ]);
  const have = new Set(summaries);
  return clients.filter((id): id is ClientId => !have.has(id));
}

function inGroup(db: Database, group: ListGroup) {
  return db.summaries
    .where("[group+lastSeen]")
    .between([group, Dexie.minKey], [group, Dexie.maxKey]);
}

function readAll(rows: readonly unknown[]): ClientSummary[] {
  return rows.flatMap((row) => readable(ClientSummary, row));
}

function readable<Row>(schema: z.ZodMiniType<Row>, row: unknown): Row[] {
  const read = schema.safeParse(row);
  return read.success ? [read.data] : [];
}
