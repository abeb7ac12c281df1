import { Answers, ANSWERS_LIMIT } from "@/domain/answers";
import { BodyMap } from "@/domain/body-map";
import { Client } from "@/domain/client";
import { PracticeNotes } from "@/domain/practice-notes";
import { Session } from "@/domain/session";
import type { Backup } from "@/storage/backup";

/** Rows by the names of their tables. */
export type Rows = Readonly<Record<string, readonly unknown[]>>;

/** What is on this device, as far as a restore has to know it. */
export type Here = {
  /** All clients, answers and notes; of the other tables what the backup has too, at least. */
  readonly rows: Rows;
  /** The ids of all maps, damaged ones included. */
  readonly mapIds: readonly string[];
  /** Whether there are maps of this device's own person. */
  readonly hasOwnMaps: boolean;
};

/** What a restore would do to the maps, for a person to read before it is done. */
export type RestoreOutcome = {
  /** Not here yet. */
  readonly added: number;
  /** The backup's copy is newer than the one here, or the one here is damaged. */
  readonly updated: number;
  /** The same here, or newer: left alone. */
  readonly unchanged: number;
  /** Here and not in the backup: they stay. */
  readonly onlyHere: number;
  /** Clients that are not here yet. */
  readonly newClients: number;
  /** Rows of the backup that are damaged, and are left out. */
  readonly unreadable: number;
  /** The maps that the backup's own person made go to this device's own person, who has some too. */
  readonly joinsOwn: boolean;
  /** Anything would change at all, answers and questions included. */
  readonly changesAnything: boolean;
};

/** What is written, and deleted, by a restore. */
export type RestorePlan = {
  readonly outcome: RestoreOutcome;
  readonly puts: Rows;
  /** The blank record of this device's own person, in whose place the backup's comes. */
  readonly clientToDelete: string | null;
  /** Maps that are replaced: their steps of undo lead to what was there before. */
  readonly replacedMaps: readonly string[];
};

/**
 * What a backup would change here. Nothing that is here is lost by it: of a map on both sides the
 * one changed later wins, and what is only here stays. The person whose device the backup is of
 * becomes this device's, unless that person has something here; then both are taken to be one.
 *
 * @param keyOf - the primary key of a row of a table; `undefined` where it has none
 */
export function planRestore(
  backup: Backup,
  { rows: here, mapIds, hasOwnMaps }: Here,
  keyOf: (table: string, row: unknown) => string | undefined,
): RestorePlan {
  const clients = readAll(Client, backup.tables["clients"]);
  const presentClients = readAll(Client, here["clients"]).records;
  const presentMaps = byId(readAll(BodyMap, here["maps"]).records, ({ id }) => id);
  const presentAnswers = byId(
    readAll(Answers, here["answers"]).records,
    ({ clientId }) => clientId,
  );

  const ownHere = presentClients.find(({ origin }) => origin === "own");
  const ownThere = clients.records.find(({ origin }) => origin === "own");
  const isOther = ownHere !== undefined && ownThere !== undefined && ownHere.id !== ownThere.id;
  const isBlankHere =
    isOther && ownHere.name === "" && !presentAnswers.has(ownHere.id) && !hasOwnMaps;
  const joinsOwn = isOther && !isBlankHere;
  const ofWhom = <Row extends { readonly clientId: string }>(row: Row): Row =>
    joinsOwn && row.clientId === ownThere.id ? { ...row, clientId: ownHere.id } : row;

  const clientPuts = clients.records.filter(
    (client) =>
      !(joinsOwn && client.id === ownThere.id) &&
      !presentClients.some(({ id }) => id === client.id),
  );

  const maps = readAll(BodyMap, backup.tables["maps"]);
  const mapPuts = maps.records.map(ofWhom).filter((map) => {
    const present = presentMaps.get(map.id);
    return !present || present.changedAt < map.changedAt;
  });
  const idsHere = new Set(mapIds);
  const added = mapPuts.filter(({ id }) => !idsHere.has(id)).length;
  const idsThere = new Set<unknown>(maps.records.map(({ id }) => id));

  const answers = readAll(Answers, backup.tables["answers"]);
  const answerPuts = answers.records.map(ofWhom).flatMap((given) => {
    const present = presentAnswers.get(given.clientId);
    const joined = present ? joinAnswers(present, given) : given;
    return JSON.stringify(joined) === JSON.stringify(present) ? [] : [joined];
  });

  const sessions = readAll(Session, backup.tables["sessions"]);
  const presentSessions = byId(readAll(Session, here["sessions"]).records, ({ id }) => id);
  const sessionPuts = sessions.records.map(ofWhom).filter((session) => {
    const present = presentSessions.get(session.id);
    return !present || present.changedAt < session.changedAt;
  });

  const notes = readAll(PracticeNotes, backup.tables["practiceNotes"]);
  const presentNotes = byId(
    readAll(PracticeNotes, here["practiceNotes"]).records,
    ({ clientId }) => clientId,
  );
  const notePuts = notes.records.map(ofWhom).filter((note) => {
    const present = presentNotes.get(note.clientId);
    return !present || present.changedAt < note.changedAt;
  });

  const puts: Record<string, readonly unknown[]> = {
    clients: clientPuts,
    maps: mapPuts,
    answers: answerPuts,
    sessions: sessionPuts,
    practiceNotes: notePuts,
  };
  for (const [table, rows] of Object.entries(backup.tables)) {
    if (table in puts) continue;
    const present = new Set((here[table] ?? []).map((row) => keyOf(table, row)));
    puts[table] = rows.filter((row) => {
      const key = keyOf(table, row);
      return key !== undefined && !present.has(key);
    });
  }

  return {
    outcome: {
      added,
      updated: mapPuts.length - added,
      unchanged: maps.records.length - mapPuts.length,
      onlyHere: [...idsHere].filter((id) => !idsThere.has(id)).length,
      newClients: clientPuts.filter(({ origin }) => origin === "received").length,
      // The clients are in each file of one backup.
      unreadable:
        (backup.part && backup.part.number > 1 ? 0 : clients.damaged) +
        maps.damaged +
        answers.damaged +
        sessions.damaged +
        notes.damaged,
      joinsOwn: joinsOwn && mapPuts.length > 0,
      changesAnything: Object.values(puts).some((rows) => rows.length > 0),
    },
    puts,
    clientToDelete: isBlankHere ? ownHere.id : null,
    replacedMaps: mapPuts.filter(({ id }) => idsHere.has(id)).map(({ id }) => id),
  };
}

/** Of each question what was answered later; the present order first. */
function joinAnswers(present: Answers, other: Answers): Answers {
  const joined = new Map(present.answers.map((answer) => [answer.question, answer]));
  for (const answer of other.answers) {
    const mine = joined.get(answer.question);
    if (!mine || mine.answeredAt < answer.answeredAt) joined.set(answer.question, answer);
  }
  return { ...present, answers: [...joined.values()].slice(0, ANSWERS_LIMIT) };
}

type Schema<Row> = {
  safeParse: (
    row: unknown,
  ) => { readonly success: true; readonly data: Row } | { readonly success: false };
};

function readAll<Row>(
  schema: Schema<Row>,
  rows: readonly unknown[] = [],
): { records: Row[]; damaged: number } {
  const records: Row[] = [];
  for (const row of rows) {
    const read = schema.safeParse(row);
    if (read.success) records.push(read.data);
  }
  return { records, damaged: rows.length - records.length };
}

function byId<Row>(rows: readonly Row[], id: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [id(row), row]));
}
