import { backupText, digestOf, isOfThisDatabase, tablesInBackup } from "@/storage/backup";
import { countIn } from "@/storage/count-writes";
import { giveWay } from "@/lib/give-way";
import { joinBytes } from "@/lib/join-bytes";
import { type Kept, keptIn } from "@/storage/file-saves";
import type { Database } from "@/storage/database";
import { WRITES } from "@/storage/settings";

/** A backup as it stands in its file. */
export type WrittenBackup = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The count of writes that it says. */
  readonly writes: number;
  /** The maps and sessions that it holds. */
  readonly kept: readonly Kept[];
};

/** SHA-256 in hex. */
const DIGEST_LENGTH = 64;

/** So many rows are taken out of the store at once: some milliseconds, also where they are sealed. */
const ROWS_AT_ONCE = 40;

/**
 * The very bytes of `encodeBackup(await makeBackup(db, now))`, made a few rows at a time: with ten thousand maps the screen
 * would stand still for a second. Everything is read at one moment all the same, in one transaction. Only reads.
 */
export async function writeBackup(db: Database, now: Date): Promise<WrittenBackup> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const found: Kept[] = [];
  let writes = 0;
  const tablesKept = tablesInBackup(db);

  await db.transaction("r", tablesKept, async () => {
    for (const [place, table] of tablesKept.entries()) {
      parts.push(encoder.encode(`${place === 0 ? "{" : ","}${JSON.stringify(table.name)}:[`));
      const keys = await table.toCollection().primaryKeys();
      let isFirst = true;
      for (let from = 0; from < keys.length; from += ROWS_AT_ONCE) {
        const some = keys.slice(from, from + ROWS_AT_ONCE);
        const [first, last = first] = [some[0], some.at(-1)];
        const rows = await table.where(":id").between(first, last, true, true).toArray();
        if (table === db.settings) writes = countIn(rows.find(isCount)) || writes;
        const told = table === db.settings ? rows.filter((row) => !isOfThisDatabase(row)) : rows;
        if (told.length === 0) continue;
        if (table === db.maps || table === db.sessions) found.push(...keptIn(told));
        const text = told.map((row) => JSON.stringify(row)).join(",");
        parts.push(encoder.encode(isFirst ? text : `,${text}`));
        isFirst = false;
      }
      parts.push(encoder.encode("]"));
    }
  });
  parts.push(encoder.encode("}"));

  const [blank, after] = backupText(now, writes, "0".repeat(DIGEST_LENGTH));
  const bytes = joinBytes([encoder.encode(blank), ...parts, encoder.encode(after)]);
  await giveWay(0)(); // tens of megabytes: to move them once is a task of its own, and to hand them over another
  const digest = await digestOf(bytes.subarray(blank.length, bytes.length - after.length));
  bytes.set(encoder.encode(backupText(now, writes, digest)[0]));
  return { bytes, writes, kept: found };
}

function isCount(row: unknown): boolean {
  return typeof row === "object" && row !== null && "name" in row && row.name === WRITES;
}
