import type { Answer } from "@/domain/answers";
import { BodyMap, MapId } from "@/domain/body-map";
import { ClientCard } from "@/domain/client-card";
import { Client, type ClientId } from "@/domain/client";
import { Instant } from "@/domain/instant";
import { type Mending, mendLinks } from "@/domain/mend-links";
import { Session } from "@/domain/session";
import { z } from "@/domain/zod";
import { giveWay } from "@/lib/give-way";
import { ok, type Result } from "@/lib/result";
import { takeAnswers } from "@/storage/answers";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import { writeLink } from "@/storage/link-map";
import { readRecords } from "@/storage/read-record";
import type { SaveFailure } from "@/storage/save-failure";
import { listSessionsOfClient } from "@/storage/sessions";

/** What a map file brings: one client, maps and sessions of that client, and perhaps answers. */
export type ReceivedFile = {
  readonly client: Pick<Client, "id" | "name" | "shape">;
  readonly maps: readonly BodyMap[];
  /** `undefined`: the file says nothing about the questions. */
  readonly answers?: readonly Answer[] | undefined;
  readonly sessions?: readonly Session[] | undefined;
  readonly exportedAt: string;
};

/** How many of the file's maps went which way. */
export type ImportOutcome = {
  readonly added: number;
  /** The file's copy was newer than the one here. */
  readonly updated: number;
  /** The copy here was the same, or newer: left alone. */
  readonly unchanged: number;
  /** Another client's map has that id here: left alone, for a file speaks of its own client only. */
  readonly refused: number;
  /** Sessions that were not here, or were older here. */
  readonly sessions: number;
  /** Sessions of which another client's has that id here: left alone. */
  readonly refusedSessions: number;
  /** Links that led nowhere or in a circle, and were taken out. */
  readonly mendings: readonly Mending[];
  /** Answers came that were not here. */
  readonly hasNewAnswers: boolean;
  /** Under which client they are kept here: the file's own, or the one that the therapist joined it to. */
  readonly clientId: ClientId;
  /** That client was not here before. */
  readonly isNewClient: boolean;
  /** Whose the refused maps are here. */
  readonly otherOwners: readonly ClientId[];
};

/** So many maps are looked at and stored at a time: some milliseconds. */
const MAPS_AT_ONCE = 20;

/** So much of the client's other maps says whether maps follow one another in a circle. */
const Following = z.readonly(
  z.object({ id: MapId, startedAt: Instant, followsId: z._default(z.nullable(MapId), null) }),
);

type Fate = "added" | "updated" | "unchanged" | "refused";

/**
 * Takes the maps of a file into its client, by id, all in one transaction. The same file twice
 * changes nothing, and an older copy never replaces a newer one. The answers to the questions come as a
 * whole, by the date of the file: see `takeAnswers`. The client's name and shape are
 * taken from the file when it brings something new; this device's own client keeps its record.
 *
 * @throws {ZodError} the file holds what is not valid: a mistake in our code, since files are checked
 * @throws {Error} a map of the file is not its client's: likewise
 */
export async function importMapFile(
  db: Database,
  file: ReceivedFile,
): Promise<Result<ImportOutcome, SaveFailure>> {
  const checked = await checkedFile(file, giveWay());
  return attemptSave(db, () => inTransaction(db, async () => takeIn(db, checked)));
}

/**
 * The same with several files at once, in their order: to the disk only once. Where that fails they go in one by one, so
 * that what can be stored is.
 *
 * @returns what came of each
 * @throws as `importMapFile` does
 */
export async function importMapFiles(
  db: Database,
  files: readonly ReceivedFile[],
): Promise<Result<ImportOutcome, SaveFailure>[]> {
  const breathe = giveWay();
  const checked: CheckedFile[] = [];
  for (const file of files) checked.push(await checkedFile(file, breathe));
  const together = await attemptSave(db, () =>
    inTransaction(db, async () => {
      const outcomes: ImportOutcome[] = [];
      for (const file of checked) outcomes.push(await takeIn(db, file));
      return outcomes;
    }),
  );
  if (together.ok) return together.value.map((outcome) => ok(outcome));
  const alone: Result<ImportOutcome, SaveFailure>[] = [];
  for (const file of files) alone.push(await importMapFile(db, file));
  return alone;
}

/** A file whose parts are as the tables want them. */
type CheckedFile = {
  readonly received: Client;
  readonly maps: readonly BodyMap[];
  readonly sessions: readonly Session[];
  readonly answers: readonly Answer[] | undefined;
  readonly exportedAt: string;
};

async function checkedFile(file: ReceivedFile, breathe: () => Promise<void>): Promise<CheckedFile> {
  const received = Client.parse({
    id: file.client.id,
    name: file.client.name,
    shape: file.client.shape,
    origin: "received",
    createdAt: new Date().toISOString(),
  });
  const maps: BodyMap[] = [];
  for (const map of file.maps) {
    maps.push(BodyMap.parse(map));
    await breathe();
  }
  const sessions = (file.sessions ?? []).map((session) => Session.parse(session));
  if ([...maps, ...sessions].some(({ clientId }) => clientId !== received.id)) {
    throw new Error("a map or a session is not of the client of its file");
  }
  return { received, maps, sessions, answers: file.answers, exportedAt: file.exportedAt };
}

/** @param doIt - an `async` function: of any other Dexie does not see what it awaits */
function inTransaction<Value>(db: Database, doIt: () => Promise<Value>): PromiseLike<Value> {
  const { clients, cards, maps, histories, answers, sessions, summaries } = db;
  const tables = [clients, cards, maps, histories, answers, sessions, summaries];
  return db.transaction("rw", tables, doIt);
}

async function takeIn(db: Database, file: CheckedFile): Promise<ImportOutcome> {
  const clientId = await joinedId(db, file.received.id);
  const client = { ...file.received, id: clientId };
  const outcome = { added: 0, updated: 0, unchanged: 0, refused: 0 };
  const stored = await db.clients.get(clientId);
  const isGivenBack = isOwn(stored);
  const otherOwners = new Set<ClientId>();
  const sessions = file.sessions.map((session) => ({ ...session, clientId }));
  const keptSessions = await keepSessions(db, sessions);
  const came = file.maps.map((map) => ({ ...map, clientId }));
  const mended = await mendAgainst(db, clientId, came);

  for (let from = 0; from < mended.maps.length; from += MAPS_AT_ONCE) {
    const some = mended.maps.slice(from, from + MAPS_AT_ONCE);
    const rows = await db.maps.bulkGet(some.map(({ id }) => id));
    const puts: BodyMap[] = [];
    for (const [i, map] of some.entries()) {
      const row = rows[i];
      const { fate, owner } = fateOf(map, BodyMap, row);
      outcome[fate] += 1;
      if (fate === "refused" && owner) otherOwners.add(owner);
      if (fate === "unchanged" && isGivenBack) await takeLink(db, map, row);
      if (fate === "added" || fate === "updated") puts.push(keepLink(map, row));
    }
    if (puts.length === 0) continue;
    await db.maps.bulkPut(puts);
    await db.histories.bulkDelete(puts.map(({ id }) => id)); // steps lead to the copies that were replaced
  }
  const hasNewAnswers =
    file.answers !== undefined &&
    (await takeAnswers(db, clientId, file.answers, file.exportedAt, isGivenBack));
  const hasNews = outcome.added + outcome.updated + keptSessions.kept > 0 || hasNewAnswers;
  await keepClient(db, client, stored, hasNews);
  const isNewClient = stored === undefined;
  if (hasNews || isNewClient) await db.summaries.delete(clientId);
  return {
    ...outcome,
    clientId,
    isNewClient,
    otherOwners: [...otherOwners],
    sessions: keptSessions.kept,
    refusedSessions: keptSessions.refused,
    mendings: hasNews ? mended.mendings : [],
    hasNewAnswers,
  };
}

/** Under which id a file's client is kept here: its own, unless the therapist joined it to another. */
async function joinedId(db: Database, id: ClientId): Promise<ClientId> {
  const row = await db.cards.where("alsoIds").equals(id).first();
  const card = ClientCard.safeParse(row);
  return card.success ? card.data.clientId : id;
}

/**
 * The same file as that of another client: what a therapist made of a person before there was a file of that
 * person's own is still theirs.
 */
export function fileOfClient(file: ReceivedFile, client: ReceivedFile["client"]): ReceivedFile {
  const own = { clientId: client.id };
  return {
    client,
    maps: file.maps.map((map) => ({ ...map, ...own })),
    sessions: file.sessions?.map((session) => ({ ...session, ...own })),
    exportedAt: file.exportedAt,
  };
}

type Dated = { readonly clientId: ClientId; readonly changedAt: string };

/** What becomes of what came, and whose the copy is that is here. */
function fateOf(
  came: Dated,
  schema: z.ZodMiniType<Dated>,
  row: unknown,
): { readonly fate: Fate; readonly owner?: ClientId } {
  if (row === undefined) return { fate: "added" };
  const present = schema.safeParse(row);
  if (!present.success) return { fate: "updated" }; // a damaged copy is worth less than a whole one
  const { clientId: owner, changedAt } = present.data;
  if (owner !== came.clientId) return { fate: "refused", owner };
  return { fate: changedAt < came.changedAt ? "updated" : "unchanged", owner };
}

/** A link made here stays when the client's newer copy, which cannot know of it, has none. */
function keepLink(came: BodyMap, row: unknown): BodyMap {
  const present = BodyMap.safeParse(row);
  const isLinkedHere = present.success && present.data.sessionId !== null;
  return isLinkedHere && came.sessionId === null
    ? { ...came, sessionId: present.data.sessionId }
    : came;
}

/** The client's own map, given back by a therapist who said to which session it belongs. */
async function takeLink(db: Database, came: BodyMap, row: unknown): Promise<void> {
  const present = BodyMap.safeParse(row);
  if (!present.success || came.sessionId === null || present.data.sessionId !== null) return;
  const { sessionId, moment } = came;
  await writeLink(db, present.data, { sessionId, moment });
}

/** How many were stored, and how many are another client's here. */
async function keepSessions(db: Database, sessions: readonly Session[]) {
  let [kept, refused] = [0, 0];
  for (const session of sessions) {
    const row = await db.sessions.get(session.id);
    const { fate } = fateOf(session, Session, row);
    if (fate === "refused") refused += 1;
    if (fate === "unchanged" || fate === "refused") continue;
    const declinedMapIds = Session.safeParse(row).data?.declinedMapIds ?? []; // no map file knows of these
    await db.sessions.put({ ...session, declinedMapIds });
    kept += 1;
  }
  return { kept, refused };
}

/** The maps without links that lead nowhere, seen together with what is stored of that client. */
async function mendAgainst(db: Database, clientId: ClientId, maps: readonly BodyMap[]) {
  if (!maps.some(hasLink)) return { maps, mendings: [] };
  const { sessions } = await listSessionsOfClient(db, clientId);
  return mendLinks(maps, sessions, await othersOf(db, clientId, maps));
}

async function othersOf(db: Database, clientId: ClientId, maps: readonly BodyMap[]) {
  if (maps.every(({ followsId }) => followsId === null)) return [];
  const came = new Set<unknown>(maps.map(({ id }) => id));
  const keys = await db.maps.where("clientId").equals(clientId).primaryKeys();
  const others = keys.filter((key) => !came.has(key));
  const found: z.infer<typeof Following>[] = [];
  for (let from = 0; from < others.length; from += MAPS_AT_ONCE) {
    const rows = await db.maps.bulkGet(others.slice(from, from + MAPS_AT_ONCE));
    found.push(...readRecords(Following, rows).records);
  }
  return found;
}

/** Whether a map names another one, a session or a hold. */
function hasLink({ followsId, sessionId, referrals }: BodyMap): boolean {
  const hasHold = referrals.some(({ holdId }) => holdId !== null);
  return followsId !== null || sessionId !== null || hasHold;
}

/** @param row - what is stored of that client */
async function keepClient(db: Database, client: Client, row: unknown, bringsNews: boolean) {
  const present = Client.safeParse(row);
  if (!present.success) {
    // A damaged record is replaced, yet whose device this is must not change with it.
    await db.clients.put({ ...client, origin: isOwn(row) ? "own" : "received" });
  } else if (present.data.origin === "received" && bringsNews) {
    await db.clients.put({ ...present.data, name: client.name, shape: client.shape });
  }
}

function isOwn(row: unknown): boolean {
  return typeof row === "object" && row !== null && "origin" in row && row.origin === "own";
}
