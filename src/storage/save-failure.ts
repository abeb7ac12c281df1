import { Dexie } from "dexie";

/**
 * Why a save did not happen. Shown to the person: what was not saved is gone when the tab closes.
 *
 * - `disk-full`: the browser's room for this site, or the disk, is full
 * - `storage-blocked`: the browser keeps no data for this site, or its store is broken
 * - `closed`: another tab has brought a newer version of the app, or changed the lock; this one must be
 *   reloaded
 */
export type SaveFailure = "disk-full" | "storage-blocked" | "closed";

const blocked = [
  Dexie.errnames.OpenFailed,
  Dexie.errnames.MissingAPI,
  "SecurityError",
  "UnknownError",
  "AbortError",
  "InvalidStateError",
  "TransactionInactiveError",
  "TimeoutError",
];

/** Names the failed save behind an error of the database; `undefined` for any other error. */
export function saveFailureOf(error: unknown): SaveFailure | undefined {
  const names = errorNames(error);
  if (names.includes("QuotaExceededError")) return "disk-full";
  if (names.includes("DatabaseIsNewer") || names.includes("LockChanged")) return "closed";
  // Before "closed": a database that could not be opened is closed too, and names why inside.
  if (names.some((name) => blocked.includes(name))) return "storage-blocked";
  if (names.includes(Dexie.errnames.DatabaseClosed)) return "closed";
  return undefined;
}

/** The names of an error and of those it wraps: Dexie reports a full disk as an abort around it. */
function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let current = error;
  for (let depth = 0; depth < 4 && hasName(current); depth += 1) {
    names.push(current.name);
    current = current.inner;
  }
  return names;
}

/** A DOMException is an `Error` in browsers, yet not in every place that tests run in. */
function hasName(error: unknown): error is { name: string; inner?: unknown } {
  return (
    typeof error === "object" && error !== null && "name" in error && typeof error.name === "string"
  );
}
