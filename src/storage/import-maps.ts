import type { Answer } from "@/domain/answers";
import { BodyMap } from "@/domain/body-map";
import { Client, type ClientId } from "@/domain/client";
import { type Mending, mendLinks } from "@/domain/mend-links";
import { Session } from "@/domain/session";
import type { z } from "@/domain/zod";
import type { Result } from "@/lib/result";
import { takeAnswers } from "@/storage/answers";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
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
  const client = Client.parse({
    id: file.client.id,
    name: file.client.name,
    shape: file.client.shape,
    origin: "received",
    createdAt: new Date().toISOString(),
  });
  const maps = file.maps.map((map) => BodyMap.parse(map));
  const sessions = (file.sessions ?? []).map((session) => Session.parse(session));
  if ([...maps, ...sessions].some(({ clientId }) => clientId !== client.id)) {
    throw new Error("a map or a session is not of the client of its file");
  }

  return attemptSave(db, () =>
    db.transaction("rw", [db.clients, db.maps, db.histories, db.answers, db.sessions], async () => {
      const outcome = { added: 0, updated: 0, unchanged: 0, refused: 0 };
      const keptSessions = await keepSessions(db, sessions);
      const mended = await mendAgainst(db, client.id, maps);
      for (const map of mended.maps) {
        const row = await db.maps.get(map.id);
        const fate = fateOf(map, BodyMap, row);
        outcome[fate] += 1;
        if (fate === "unchanged" || fate === "refused") continue;
        await db.maps.put(keepLink(map, row));
        await db.histories.delete(map.id); // its steps lead to the copy that was replaced
      }
      const hasNewAnswers = await keepAnswers(db, client, file);
      const hasNews = outcome.added + outcome.updated + keptSessions > 0 || hasNewAnswers;
      await keepClient(db, client, hasNews);
      const mendings = hasNews ? mended.mendings : [];
      return { ...outcome, sessions: keptSessions, mendings, hasNewAnswers };
    }),
  );
}

type Dated = { readonly clientId: ClientId; readonly changedAt: string };

function fateOf(came: Dated, schema: z.ZodMiniType<Dated>, row: unknown): Fate {
  if (row === undefined) return "added";
  const present = schema.safeParse(row);
  if (!present.success) return "updated"; // a damaged copy is worth less than a whole one
  if (present.data.clientId !== came.clientId) return "refused";
  return present.data.changedAt < came.changedAt ? "updated" : "unchanged";
}

/** A link made here stays when the client's newer copy, which cannot know of it, has none. */
function keepLink(came: BodyMap, row: unknown): BodyMap {
  const present = BodyMap.safeParse(row);
  const isLinkedHere = present.success && present.data.sessionId !== null;
  return isLinkedHere && came.sessionId === null
    ? { ...came, sessionId: present.data.sessionId }
    : came;
}

async function keepSessions(db: Database, sessions: readonly Session[]): Promise<number> {
  let kept = 0;
  for (const session of sessions) {
    const fate = fateOf(session, Session, await db.sessions.get(session.id));
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

async function keepClient(db: Database, client: Client, bringsNews: boolean): Promise<void> {
  const row = await db.clients.get(client.id);
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
