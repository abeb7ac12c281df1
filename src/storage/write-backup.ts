import {
  type Backup,
  BACKUP_SIZE_LIMIT,
  backupText,
  digestOf,
  isOfThisDatabase,
  tablesInBackup,
} from "@/storage/backup";
import { countIn } from "@/storage/count-writes";
import { giveWay } from "@/lib/give-way";
import { joinBytes } from "@/lib/join-bytes";
import { type Kept, keptIn } from "@/storage/file-saves";
import type { Database } from "@/storage/database";
import { WRITES } from "@/storage/settings";

/** A backup as it stands in its files. */
export type WrittenBackup = {
  /** The files: one, unless all would be too large for it. Each can be read and restored by itself. */
  readonly files: readonly Uint8Array<ArrayBuffer>[];
  /** The count of writes that it says. */
  readonly writes: number;
  /** The maps and sessions that it holds. */
  readonly kept: readonly Kept[];
};

/** SHA-256 in hex. */
const DIGEST_LENGTH = 64;

/** So many rows are taken out of the store at once: some milliseconds, also where they are sealed. */
const ROWS_AT_ONCE = 40;

/** Half of what is read, in bytes: to read a file takes several times its size in memory, which a tablet has to have. */
const FILE_SIZE = BACKUP_SIZE_LIMIT / 2;

/** Rows of so many characters together stand by themselves, so that no file becomes larger than is read. */
const LARGE = 1_000_000;

/** Some rows of a table as JSON text, without the brackets. */
type Rows = { readonly table: string; readonly text: Uint8Array };

/**
 * Everything that is stored, as files to be read back by `decodeBackup`. They are made a few rows at a time: with ten
 * thousand maps the screen would stand still for a second. All is read at one moment all the same, in one transaction.
 * Only reads.
 *
 * @param fileSize - in bytes: with more than that another file is begun
 */
export async function writeBackup(
  db: Database,
  now: Date,
  fileSize = FILE_SIZE,
): Promise<WrittenBackup> {
  const encoder = new TextEncoder();
  const all: Rows[] = [];
  const found: Kept[] = [];
  let writes = 0;
  const tablesKept = tablesInBackup(db);

  await db.transaction("r", tablesKept, async () => {
    for (const table of tablesKept) {
      const keys = await table.toCollection().primaryKeys();
      for (let from = 0; from < keys.length; from += ROWS_AT_ONCE) {
        const some = keys.slice(from, from + ROWS_AT_ONCE);
        const [first, last = first] = [some[0], some.at(-1)];
        const rows = await table.where(":id").between(first, last, true, true).toArray();
        if (table === db.settings) writes = countIn(rows.find(isCount)) || writes;
        const told = table === db.settings ? rows.filter((row) => !isOfThisDatabase(row)) : rows;
        if (told.length === 0) continue;
        if (table === db.maps || table === db.sessions) found.push(...keptIn(told));
        const texts = told.map((row) => JSON.stringify(row));
        const joined = texts.join(",");
        for (const text of joined.length > LARGE ? texts : [joined]) {
          all.push({ table: table.name, text: encoder.encode(text) });
        }
      }
    }
  });

  const tables = tablesKept.map(({ name }) => name);
  const packed = inFiles(all, fileSize);
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (const [i, rows] of packed.entries()) {
    const part = packed.length > 1 ? { number: i + 1, of: packed.length } : undefined;
    files.push(await fileOf(tables, rows, now, writes, part));
  }
  return { files, writes, kept: found };
}

/** Which rows go into which file: whose device it is of, and who the clients are, is said in each. */
function inFiles(all: readonly Rows[], fileSize: number): readonly (readonly Rows[])[] {
  const everywhere = all.filter(({ table }) => table === "clients");
  const sizeOfThese = everywhere.reduce((sum, { text }) => sum + text.length, 0);
  let last: Rows[] = [];
  let size = sizeOfThese;
  const files = [last];
  for (const rows of all) {
    if (rows.table === "clients") continue;
    if (size + rows.text.length > fileSize && last.length > 0) {
      last = [];
      size = sizeOfThese;
      files.push(last);
    }
    last.push(rows);
    size += rows.text.length;
  }
  return files.map((some) => [...everywhere, ...some]);
}

async function fileOf(
  tables: readonly string[],
  rows: readonly Rows[],
  now: Date,
  writes: number,
  part: Backup["part"],
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const comma = encoder.encode(",");
  const parts: Uint8Array[] = [];
  for (const [place, table] of tables.entries()) {
    parts.push(encoder.encode(`${place === 0 ? "{" : ","}${JSON.stringify(table)}:[`));
    const mine = rows.filter((some) => some.table === table);
    for (const [i, { text }] of mine.entries()) parts.push(...(i === 0 ? [text] : [comma, text]));
    parts.push(encoder.encode("]"));
  }
  parts.push(encoder.encode("}"));

  const [blank, after] = backupText(now, writes, "0".repeat(DIGEST_LENGTH), part);
  const bytes = joinBytes([encoder.encode(blank), ...parts, encoder.encode(after)]);
  await giveWay(0)(); // tens of megabytes: to move them once is a task of its own, and to hand them over another
  const digest = await digestOf(bytes.subarray(blank.length, bytes.length - after.length));
  bytes.set(encoder.encode(backupText(now, writes, digest, part)[0]));
  return bytes;
}

function isCount(row: unknown): boolean {
  return typeof row === "object" && row !== null && "name" in row && row.name === WRITES;
}
