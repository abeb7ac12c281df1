import { countIn } from "@/storage/count-writes";
import type { Database } from "@/storage/database";
import { WRITES } from "@/storage/settings";
import { hasSnapshot } from "@/storage/snapshot-files";
import { type Holdings, readWitness } from "@/storage/witness";

/** A database that holds less than was committed to it. */
export type Loss = {
  /** What it held when it was last counted, if that is known. */
  readonly before: Holdings | null;
  /** What it holds; `null`: it cannot be opened. */
  readonly now: Holdings | null;
};

/**
 * Compares the database with what is remembered of it, before anything is written into it.
 * `null`: nothing is missing, as far as can be known.
 *
 * @param isOpen - whether it could be opened
 */
export async function findLoss(db: Database, isOpen: boolean): Promise<Loss | null> {
  const witness = readWitness(db.name);
  const before = witness?.holds ?? null;
  if (before && isBlank(before)) return null; // nothing of anybody's was in it
  const held = isOpen ? await holdingsOf(db).catch(() => null) : null;
  if (!held) return witness || (await hasSnapshot()) ? { before, now: null } : null;

  const { writes, now } = held;
  if (!witness)
    return writes === 0 && isBlank(now) && (await hasSnapshot()) ? { before, now } : null;
  const isLess = before !== null && tables.some((table) => now[table] < before[table]);
  return writes < witness.writes || isLess ? { before, now } : null;
}

/** How many writes a database knows of, and how many rows it holds. */
export function holdingsOf(db: Database): Promise<{ writes: number; now: Holdings }> {
  return db.transaction("r", [db.settings, ...tables.map((name) => db[name])], async () => {
    const [row, clients, maps, answers, questionSets, sessions, practiceNotes] = await Promise.all([
      db.settings.get(WRITES),
      db.clients.count(),
      countMaps(db),
      db.answers.count(),
      db.questionSets.count(),
      db.sessions.count(),
      db.practiceNotes.count(),
    ]);
    const now = { clients, maps, answers, questionSets, sessions, practiceNotes };
    return { writes: countIn(row), now };
  });
}

/**
 * How many maps there are. To count the rows of a table the browser passes over all that is in them, which takes it a while
 * where there are tens of thousands; then those in an index are counted, which every map that was ever written is in.
 */
async function countMaps(db: Database): Promise<number> {
  const indexed = await db.maps.orderBy("clientId").count();
  return indexed < MANY_MAPS ? db.maps.count() : indexed;
}

const MANY_MAPS = 5_000;

const tables = ["clients", "maps", "answers", "questionSets", "sessions", "practiceNotes"] as const;

/** Holds at most the record of the person whose device it is, which every start makes. */
function isBlank({ clients, ...others }: Holdings): boolean {
  return clients <= 1 && Object.values(others).every((count) => count === 0);
}
