import { BodyMap, type MapId } from "@/domain/body-map";
import type { ClientId } from "@/domain/client";
import type { Misfit } from "@/domain/misfit";
import type { Result } from "@/lib/result";
import type { Work } from "@/lib/work";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import {
  checkHistory,
  getHistory,
  type MapHistory,
  rememberValid,
  trimHistory,
} from "@/storage/histories";
import { readRecord, readRecords } from "@/storage/read-record";
import type { SaveFailure } from "@/storage/save-failure";

/** Maps of a client, newest first, and the ids of those whose records cannot be read. */
export type ClientMaps = {
  readonly maps: readonly BodyMap[];
  readonly damaged: readonly string[];
  /** What is wrong with those, where that can be said more closely: each kind once. */
  readonly misfits: readonly Misfit[];
};

/** A map as it lies open for editing. */
export type OpenMap = { readonly map: BodyMap; readonly history: MapHistory };

/**
 * Saves a map and its undo history, replacing what was there under the same id. Both or neither:
 * they never disagree. `ok` once the browser has committed, so that the screen may say "Saved".
 * Steps beyond `HISTORY_LIMIT` are let go.
 *
 * @param base - the map that this one was made from: if another tab has stored a later one since,
 * nothing is saved and that one is given back, to be merged first
 * @throws {ZodError} the map or the history is not valid: a mistake in our code, not a failed save
 * @throws {Error} the history is another map's: likewise
 */
export async function saveMapWithHistory(
  db: Database,
  map: BodyMap,
  history: MapHistory,
  base?: BodyMap,
): Promise<Result<BodyMap | undefined, SaveFailure>> {
  const validMap = BodyMap.parse(map);
  if (history.mapId !== validMap.id) throw new Error("the history is another map's");

  // What is stored is the history as given, not the copy that `parse` makes: its steps share their
  // unchanged spots, and the browser then stores each of these once.
  const trimmed = trimHistory(history);
  checkHistory(trimmed);
  rememberValid(map); // it is a step of the next history

  return attemptSave(db, () =>
    db.transaction("rw", db.maps, db.histories, db.summaries, async () => {
      const theirs = base && laterThan(base, await db.maps.get(map.id));
      if (theirs) return theirs;
      await db.maps.put(validMap);
      await db.histories.put(trimmed);
      await db.summaries.delete(validMap.clientId);
      return undefined;
    }),
  );
}

/** What is stored, if it is a whole map that was changed after that one. */
function laterThan(base: BodyMap, row: unknown): BodyMap | undefined {
  const isOther =
    typeof row === "object" &&
    row !== null &&
    "changedAt" in row &&
    row.changedAt !== base.changedAt;
  const stored = isOther ? BodyMap.safeParse(row) : undefined;
  return stored?.success && stored.data.changedAt > base.changedAt ? stored.data : undefined;
}

/**
 * One map by id, or `undefined`.
 *
 * @throws {StoredRecordDamaged} the record cannot be read
 */
export async function getMap(db: Database, id: MapId): Promise<BodyMap | undefined> {
  const row = await db.maps.get(id);
  return row === undefined ? undefined : readRecord(BodyMap, "maps", row);
}

/** Whether there is a map. To count them all the browser passes over all that is in them. */
export async function hasMaps(db: Database): Promise<boolean> {
  return (await db.maps.limit(1).primaryKeys()).length > 0;
}

/** The maps of a client, newest first. Only reads, so it may run inside `useLiveQuery`. */
export async function listMapsOfClient(db: Database, clientId: ClientId): Promise<ClientMaps> {
  const rows = await db.maps.where("clientId").equals(clientId).toArray();
  const { records, damaged, misfits } = readRecords(BodyMap, rows);
  return {
    maps: records.toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1)),
    damaged,
    misfits,
  };
}

/** The maps of a client as they were found: the newest at once, all of them when there is time to check them. */
export type StoredMaps = {
  readonly newest: ClientMaps;
  /** Checks all, newest first; may be interrupted. */
  readonly all: () => Work<ClientMaps>;
};

/** So many maps are checked at once, where there are many: some milliseconds. */
const MAPS_AT_ONCE = 4;

/** So many rows are taken out of the store at once. */
const ROWS_AT_ONCE = 40;

/** The same as `listMapsOfClient` for one who has hundreds: checking them all takes longer than a frame. */
export async function storedMapsOfClient(db: Database, clientId: ClientId): Promise<StoredMaps> {
  // In parts, for to take hundreds of rows out of the store, or to open them where they are sealed, is felt.
  const found = await db.transaction("r", db.maps, async () => {
    const keys = await db.maps.where("clientId").equals(clientId).primaryKeys();
    const parts: unknown[] = [];
    for (let from = 0; from < keys.length; from += ROWS_AT_ONCE) {
      parts.push(...(await db.maps.bulkGet(keys.slice(from, from + ROWS_AT_ONCE))));
    }
    return parts;
  });
  const rows = found
    .filter((row) => row !== undefined)
    .map((row) => ({ row, startedAt: startOf(row) }))
    .toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1))
    .map(({ row }) => row);
  const newest = readMaps(rows.slice(0, MAPS_AT_ONCE));
  return {
    newest: clientMaps([newest]),
    *all() {
      const parts = [newest]; // the same objects: what is made of them is not made again
      for (let from = MAPS_AT_ONCE; from < rows.length; from += MAPS_AT_ONCE) {
        parts.push(readMaps(rows.slice(from, from + MAPS_AT_ONCE)));
        yield;
      }
      return clientMaps(parts);
    },
  };
}

function readMaps(rows: readonly unknown[]) {
  return readRecords(BodyMap, rows);
}

function clientMaps(parts: readonly ReturnType<typeof readMaps>[]): ClientMaps {
  return {
    maps: parts.flatMap(({ records }) => records),
    damaged: parts.flatMap(({ damaged }) => damaged),
    misfits: [...new Set(parts.flatMap(({ misfits }) => misfits))],
  };
}

function startOf(row: unknown): string {
  const has = typeof row === "object" && row !== null && "startedAt" in row;
  return has && typeof row.startedAt === "string" ? row.startedAt : "";
}

/** The client's newest map begun before another one, of those that say something; `undefined` if none. */
export async function mapBefore(
  db: Database,
  { clientId, startedAt }: Pick<BodyMap, "clientId" | "startedAt">,
): Promise<BodyMap | undefined> {
  const { maps } = await listMapsOfClient(db, clientId);
  return maps.find((map) => map.startedAt < startedAt && (map.isNothing || map.spots.length > 0));
}

/** The client's newest map that can be read, with its history; `undefined` if there is none. */
export async function openNewestMap(
  db: Database,
  clientId: ClientId,
): Promise<OpenMap | undefined> {
  return db.transaction("r", db.maps, db.histories, async () => {
    const { maps } = await listMapsOfClient(db, clientId);
    const [newest] = maps;
    if (newest === undefined) return undefined;
    return { map: newest, history: await getHistory(db, newest.id) };
  });
}
