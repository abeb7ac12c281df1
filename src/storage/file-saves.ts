import { Client, type ClientId } from "@/domain/client";
import { Instant } from "@/domain/instant";
import { z } from "@/domain/zod";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import { getSummaries } from "@/storage/client-summaries";
import type { Database } from "@/storage/database";
import { readRecords } from "@/storage/read-record";
import type { SaveFailure } from "@/storage/save-failure";
import { readSetting, type SettingName } from "@/storage/settings";

/** What was saved to a file, of one client. */
const FileSave = z.readonly(
  z.object({
    /** When a file with something of this client was last handed to the browser. */
    at: Instant,
    /** Of each map and session in such a file, of which change that copy is, by id. */
    changes: z.record(z.string(), Instant),
  }),
);
const FileSaves = z.record(z.string(), FileSave);
type FileSaves = Readonly<Record<string, z.infer<typeof FileSave>>>;

/** A map or a session, as far as it matters here. */
const Kept = z.readonly(z.object({ id: z.string(), clientId: z.string(), changedAt: Instant }));

/** A map or a session that went into a file. */
export type Kept = z.infer<typeof Kept>;

/** How far what is stored of a client is in files. */
export type FileState = {
  readonly client: Client;
  /** When something of this client was last saved to a file; `null`: never. */
  readonly savedAt: string | null;
  /** Maps and sessions that no file has as they are now. */
  readonly unsaved: number;
  /** Since when there have been such; `null`: there are none. */
  readonly unsavedSince: string | null;
};

const SETTING: SettingName = "savedToFile";

/** So many clients are read at a time. */
const BATCH = 50;

/** Of each client of whom there is a map or a session: how far it is in files. Only reads. */
export async function fileStates(db: Database): Promise<readonly FileState[]> {
  const saves = savesIn(await readSetting(db, SETTING));
  const { records: clients } = readRecords(Client, await db.clients.toArray());
  const states: FileState[] = [];
  for (const batch of inBatches(clients)) {
    const found = await getSummaries(
      db,
      batch.map(({ id }) => id),
    );
    for (const [i, client] of batch.entries()) {
      const kept = Object.entries(found[i]?.changes ?? {});
      if (kept.length === 0 || found[i]?.isMadeUp) continue;
      const mine = kept.map(([id, changedAt]) => ({ id, clientId: client.id, changedAt }));
      states.push(stateOf(client, mine, saves[client.id]));
    }
  }
  return states;
}

/** Remembers that these were saved to a file just now. `ok` once the browser has committed. */
export function noteFileSave(
  db: Database,
  saved: readonly Kept[],
  now: Date,
): Promise<Result<void, SaveFailure>> {
  const byClient = byClientId(saved);
  return attemptSave(db, () =>
    db.transaction("rw", db.settings, async () => {
      const saves: Record<string, FileSaves[string]> = {
        ...savesIn(await readSetting(db, SETTING)),
      };
      for (const [clientId, mine] of byClient) {
        const news = mine.map(({ id, changedAt }): [string, string] => [id, changedAt]);
        const changes = { ...saves[clientId]?.changes, ...Object.fromEntries(news) };
        saves[clientId] = { at: now.toISOString(), changes };
      }
      await db.settings.put({ name: SETTING, value: JSON.stringify(saves) });
    }),
  );
}

/** Forgets which files these clients went into. Only within a transaction of the settings. */
export async function forgetFileSaves(db: Database, ids: readonly ClientId[]): Promise<void> {
  const saves = savesIn(await readSetting(db, SETTING));
  const left = Object.entries(saves).filter(([id]) => !ids.some((gone) => gone === id));
  await db.settings.put({ name: SETTING, value: JSON.stringify(Object.fromEntries(left)) });
}

function* inBatches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}

function stateOf(
  client: Client,
  kept: readonly Kept[],
  save: FileSaves[ClientId] | undefined,
): FileState {
  const unsaved = kept.filter(({ id, changedAt }) => save?.changes[id] !== changedAt);
  const [oldest] = unsaved.map(({ changedAt }) => changedAt).toSorted();
  // What came in as a file was changed long before it came, and not before the last save it was here.
  const [since] = [oldest ?? "", client.createdAt, save?.at ?? ""].toSorted().toReversed();
  return {
    client,
    savedAt: save?.at ?? null,
    unsaved: unsaved.length,
    unsavedSince: oldest === undefined ? null : (since ?? null),
  };
}

function byClientId(kept: readonly Kept[]): ReadonlyMap<string, readonly Kept[]> {
  const byClient = new Map<string, Kept[]>();
  for (const one of kept) {
    const mine = byClient.get(one.clientId);
    if (mine) mine.push(one);
    else byClient.set(one.clientId, [one]);
  }
  return byClient;
}

/** The maps and sessions among these rows. */
export function keptIn(rows: readonly unknown[]): readonly Kept[] {
  return rows.flatMap((row) => {
    const read = Kept.safeParse(row);
    return read.success ? [read.data] : []; // a damaged row is said where its client is shown
  });
}

function savesIn(value: unknown): FileSaves {
  try {
    const read = FileSaves.safeParse(typeof value === "string" ? JSON.parse(value) : {});
    return read.success ? read.data : {};
  } catch {
    return {}; // no JSON: then nothing is known to be in a file
  }
}
