import type { Table } from "dexie";

import { Instant } from "@/domain/instant";
import { z } from "@/domain/zod";
import { failed, ok, type Result } from "@/lib/result";
import { toHex } from "@/lib/to-hex";
import type { Database } from "@/storage/database";
import { LEFT_HERE } from "@/storage/settings";

/** The version of the backups that are written. Rows of older tables are read as the database reads them. */
const BACKUP_VERSION = 1;

/** Largest file that is read, in bytes: some ten thousand maps. What is larger is written as several, each a backup. */
export const BACKUP_SIZE_LIMIT = 64 * 1024 * 1024;

/**
 * Left out: steps of undo, which would make it many times as large; what can be made again from the rest; and the
 * secret halves of keys, which leave this device only in a sealed file of their own.
 */
const LEFT_OUT = ["histories", "summaries", "keys"];

const Header = z.object({ format: z.literal("fasciamap-backup"), version: z.int() });

const BackupFile = z.readonly(
  z.object({
    ...Header.shape,
    writtenAt: Instant,
    /** How many writes the database knew of: of two copies of one device, the one with more is newer. */
    writes: z.int(),
    /** Which file of how many that were written together; left out: it is the only one. */
    part: z.optional(
      z.readonly(z.object({ number: z.int().check(z.gte(1)), of: z.int().check(z.gte(1)) })),
    ),
    /** SHA-256 of `tables` as JSON text, in hex: a copy that is damaged must not be restored. */
    digest: z.string(),
    tables: z.record(z.string(), z.array(z.unknown())),
  }),
);

/**
 * What a device holds, in one file: every row of every table by the table's name, except the steps of undo. Where that
 * is too large it is several files, each with all clients and some of the other rows, so that each can be taken in
 * by itself. Rows are outside data until they are restored.
 */
export type Backup = z.infer<typeof BackupFile>;

/** Why a backup cannot be read. */
export type BackupFailure =
  | { readonly reason: "too-large" }
  | { readonly reason: "not-a-backup" }
  | { readonly reason: "made-by-newer-app" }
  | { readonly reason: "damaged" };

/** The tables that a backup holds, in its order. */
export function tablesInBackup(db: Database): readonly Table<unknown, string>[] {
  return db.tables.filter(({ name }) => !LEFT_OUT.includes(name));
}

/** What stands before and after the tables in a backup as text. */
export function backupText(
  now: Date,
  writes: number,
  digest: string,
  part?: Backup["part"],
): readonly [string, string] {
  const writtenAt = now.toISOString();
  const start = { format: "fasciamap-backup", version: BACKUP_VERSION, writtenAt, writes };
  const head = { ...start, ...(part && { part }), digest };
  return [`${JSON.stringify(head).slice(0, -1)},"tables":`, "}\n"];
}

/** A backup as UTF-8 JSON. */
export function encodeBackup(backup: Backup): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(backup)}\n`);
}

/** Reads a backup that this version, or an earlier one, has written. */
export async function decodeBackup(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Backup, BackupFailure>> {
  if (bytes.byteLength > BACKUP_SIZE_LIMIT) return failed({ reason: "too-large" });
  const json = parseJson(bytes);
  const header = Header.safeParse(json);
  if (!header.success) return failed({ reason: "not-a-backup" });
  if (header.data.version > BACKUP_VERSION) return failed({ reason: "made-by-newer-app" });

  const file = BackupFile.safeParse(json);
  if (!file.success) return failed({ reason: "damaged" });
  // Rows so deep that they cannot be written again were not written by any release.
  const digest = await wholeDigest(file.data.tables).catch(() => null);
  const isWhole = digest === file.data.digest;
  return isWhole ? ok(file.data) : failed({ reason: "damaged" });
}

async function wholeDigest(tables: Backup["tables"]): Promise<string> {
  return digestOf(asText(tables));
}

function asText(tables: Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(tables));
}

/** The digest of all tables as UTF-8 JSON. */
export async function digestOf(text: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  return toHex(digest);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Of this one database alone: neither means anything in another. */
export function isOfThisDatabase(row: unknown): boolean {
  return LEFT_HERE.some((name) => isRowNamed(row, name));
}

function isRowNamed(row: unknown, name: string): boolean {
  return typeof row === "object" && row !== null && "name" in row && row.name === name;
}
