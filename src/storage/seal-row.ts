import { rowFromText, rowToText } from "@/storage/row-text";
import type { Seal } from "@/storage/seal";
import { LOCK, WRITES } from "@/storage/settings";

/**
 * What stays readable in a sealed row beside its primary key: what rows are looked up by. None of it is a
 * word of anybody's. Other indexes are empty as long as the lock is on, and nothing may be looked up by them.
 */
export const readableFields: Readonly<Record<string, readonly string[]>> = {
  clients: ["origin"],
  maps: ["clientId"],
  sessions: ["clientId"],
  cards: ["alsoIds"],
  summaries: ["group", "lastSeen"],
};

/** Settings that are needed before anything is unlocked: the language, the lock, the count of writes. */
const readableSettings = new Set<unknown>(["language", LOCK, WRITES]);

/** Seals a row of a table. What is sealed already, and what must stay readable, is given back as it is. */
export function sealRow(seal: Seal, table: string, keyPath: string, row: unknown): unknown {
  if (!isObject(row) || isSealed(row)) return row;
  if (table === "settings" && readableSettings.has(row["name"])) return row;
  const clear = clearFields(table, keyPath, row);
  const bytes = new TextEncoder().encode(rowToText(row));
  return { ...clear, sealed: seal.seal(bytes, contextOf(table, clear)) };
}

/**
 * Opens a row of a table. One that was changed, moved, or sealed by another key is given back sealed: it fits
 * no schema, so that it is named as damaged like any other, and not written over.
 */
export function openRow(seal: Seal, table: string, keyPath: string, row: unknown): unknown {
  if (!isObject(row) || !isSealed(row)) return row;
  const bytes = seal.open(row.sealed, contextOf(table, clearFields(table, keyPath, row)));
  if (!bytes) return row;
  try {
    return rowFromText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return row;
  }
}

/** Whether a row is as `sealRow` leaves it. */
export function isSealed(row: unknown): row is { readonly sealed: Uint8Array } {
  return isObject(row) && row["sealed"] instanceof Uint8Array;
}

function clearFields(table: string, keyPath: string, row: Readonly<Record<string, unknown>>) {
  const fields = [keyPath, ...(readableFields[table] ?? [])];
  return Object.fromEntries(
    fields.filter((field) => field in row).map((field) => [field, row[field]]),
  );
}

/** What is readable cannot be exchanged for something else either. */
function contextOf(table: string, clear: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(["fasciamap-row-1", table, clear]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
