import type { Answer } from "@/domain/answers";
import { BodyMap } from "@/domain/body-map";
import { ClientCard } from "@/domain/client-card";
import { Client, type ClientId } from "@/domain/client";
import { type Mending, mendLinks } from "@/domain/mend-links";
import { Session } from "@/domain/session";
import type { z } from "@/domain/zod";
import type { Result } from "@/lib/result";
import { takeAnswers } from "@/storage/answers";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import { writeLink } from "@/storage/link-map";
import { listMapsOfClient } from "@/storage/maps";
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
  const received = Client.parse({
    id: file.client.id,
    name: file.client.name,
    shape: file.client.shape,
    origin: "received",
    createdAt: new Date().toISOString(),
  });
  const maps = file.maps.map((map) => BodyMap.parse(map));
  const sessions = (file.sessions ?? []).map((session) => Session.parse(session));
  if ([...maps, ...sessions].some(({ clientId }) => clientId !== received.id)) {
    throw new Error("a map or a session is not of the client of its file");
  }

  return attemptSave(db, () =>
    db.transaction("rw", tablesOfImport(db), async () => {
      const clientId = await joinedId(db, received.id);
      const client = { ...received, id: clientId };
      const outcome = { added: 0, updated: 0, unchanged: 0, refused: 0 };
      const isGivenBack = isOwn(await db.clients.get(clientId));
      const otherOwners = new Set<ClientId>();
      const keptSessions = await keepSessions(
        db,
        sessions.map((session) => ({ ...session, clientId })),
      );
      const mended = await mendAgainst(
        db,
        clientId,
        maps.map((map) => ({ ...map, clientId })),
      );
      for (const map of mended.maps) {
        const row = await db.maps.get(map.id);
        const { fate, owner } = fateOf(map, BodyMap, row);
        outcome[fate] += 1;
        if (fate === "refused" && owner) otherOwners.add(owner);
        if (fate === "unchanged" && isGivenBack) await takeLink(db, map, row);
        if (fate === "unchanged" || fate === "refused") continue;
        await db.maps.put(keepLink(map, row));
        await db.histories.delete(map.id); // its steps lead to the copy that was replaced
      }
      const hasNewAnswers = await keepAnswers(db, client, file);
      const hasNews = outcome.added + outcome.updated + keptSessions > 0 || hasNewAnswers;
      const isNewClient = await keepClient(db, client, hasNews);
      if (hasNews || isNewClient) await db.summaries.delete(clientId);
      return {
        ...outcome,
        clientId,
        isNewClient,
        otherOwners: [...otherOwners],
        sessions: keptSessions,
        mendings: hasNews ? mended.mendings : [],
        hasNewAnswers,
      };
    }),
  );
}

function tablesOfImport(db: Database) {
  const { clients, cards, maps, histories, answers, sessions, summaries } = db;
  return [clients, cards, maps, histories, answers, sessions, summaries];
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

async function keepSessions(db: Database, sessions: readonly Session[]): Promise<number> {
  let kept = 0;
  for (const session of sessions) {
    const { fate } = fateOf(session, Session, await db.sessions.get(session.id));
    if (fate === "unchanged" || fate === "refused") continue;
    await db.sessions.put(session);
    kept += 1;
  }
  return kept;
}

/** The maps without links that lead nowhere, seen together with what is stored of that client. */
async function mendAgainst(db: Database, clientId: ClientId, maps: readonly BodyMap[]) {
  const { sessions } = await listSessionsOfClient(db, clientId);
  const { maps: stored } = await listMapsOfClient(db, clientId);
  const came = new Set(maps.map(({ id }) => id));
  return mendLinks(
    maps,
    sessions,
    stored.filter(({ id }) => !came.has(id)),
  );
}

async function keepAnswers(db: Database, client: Client, file: ReceivedFile): Promise<boolean> {
  if (!file.answers) return false;
  const isOfThisDevice = isOwn(await db.clients.get(client.id));
  return takeAnswers(db, client.id, file.answers, file.exportedAt, isOfThisDevice);
}

/** Whether there was no such client before. */
async function keepClient(db: Database, client: Client, bringsNews: boolean): Promise<boolean> {
  const row = await db.clients.get(client.id);
  const present = Client.safeParse(row);
  if (!present.success) {
    // A damaged record is replaced, yet whose device this is must not change with it.
    await db.clients.put({ ...client, origin: isOwn(row) ? "own" : "received" });
  } else if (present.data.origin === "received" && bringsNews) {
    await db.clients.put({ ...present.data, name: client.name, shape: client.shape });
  }
  return row === undefined;
}

function isOwn(row: unknown): boolean {
  return typeof row === "object" && row !== null && "origin" in row && row.origin === "own";
}
