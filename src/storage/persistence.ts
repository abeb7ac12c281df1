import type { Database } from "@/storage/database";
import { hasMaps } from "@/storage/maps";
import { readSetting, saveSetting } from "@/storage/settings";

/** What the browser says of how it keeps this site's data. `null`: it does not say. */
export type Persistence = {
  /** Whether it keeps the data until a person deletes it, also when the disk gets full. */
  readonly isPersisted: boolean | null;
  /** Bytes, as the browser estimates them: the app's own files are among them. */
  readonly used: number | null;
  readonly quota: number | null;
};

/** Days for which a browser is not asked again by itself: some ask the person. */
const ASK_AGAIN_DAYS = 7;

/** What the browser says now. It is not asked for anything. */
export async function persistenceOf(): Promise<Persistence> {
  const [isPersisted, estimate] = await Promise.all([
    attempt(() => navigator.storage.persisted()),
    attempt(() => navigator.storage.estimate()),
  ]);
  return { isPersisted, used: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}

/** Asks the browser to keep the data; some browsers ask the person. Gives whether it does now. */
export async function askToPersist(): Promise<boolean> {
  return (await attempt(() => navigator.storage.persist())) ?? false;
}

/**
 * Asks the browser to keep the data as soon as there is something to keep: when the person turns from
 * marking to another screen, or at the start of a later visit. Not on a first visit before there is a
 * map, and not again within a week.
 */
export function persistInTime(db: Database): void {
  void hasEarlierMaps(db).then((has) => (has ? askIfWorthwhile(db) : undefined));
  window.addEventListener("hashchange", () => {
    const isMarking = /^#?\/?$/.test(location.hash);
    if (!isMarking) void askIfWorthwhile(db);
  });
}

/** Whether there are maps from before this page was opened: whoever marks the first one is not interrupted. */
async function hasEarlierMaps(db: Database): Promise<boolean> {
  const openedAt = new Date(performance.timeOrigin).toISOString();
  const earlier = db.maps.where("startedAt").below(openedAt).limit(1);
  return ((await attempt(() => earlier.primaryKeys())) ?? []).length > 0;
}

/** Asks if a map is stored, the browser has not promised yet, and it was not asked of late. */
export async function askIfWorthwhile(db: Database, now: Date = new Date()): Promise<void> {
  try {
    if (!(await hasMaps(db))) return;
    if ((await persistenceOf()).isPersisted !== false) return;
    const asked = await readSetting(db, "persistAsked");
    const earliest = new Date(now.getTime() - ASK_AGAIN_DAYS * 24 * 3600 * 1000).toISOString();
    if (typeof asked === "string" && asked > earliest) return;
    await saveSetting(db, "persistAsked", now.toISOString());
    await askToPersist();
  } catch {
    // A database that does not answer is said aloud by what was to be saved in it.
  }
}

async function attempt<Value>(ask: () => PromiseLike<Value>): Promise<Value | null> {
  try {
    return await ask();
  } catch {
    return null; // a browser without it, or a page without https
  }
}
