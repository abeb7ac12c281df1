import type { FileState } from "@/storage/file-saves";

/** So many maps and sessions that are in no file are worth a reminder. */
const UNSAVED_LIMIT = 5;

/** And so many days for which there has been one. */
const DAYS_LIMIT = 7;

const DAY_MS = 24 * 3600 * 1000;

/**
 * Whether to remind of saving to a file: five changed maps or sessions, of all clients together, or
 * seven days since the first of them.
 *
 * @param putOffAt - when the person last said "not now", which holds for a day
 */
export function isSaveDue(
  states: readonly FileState[],
  putOffAt: string | undefined,
  now: Date,
): boolean {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  if (putOffAt !== undefined && putOffAt > ago(1)) return false;
  const unsaved = states.reduce((sum, state) => sum + state.unsaved, 0);
  const isOld = states.some(({ unsavedSince }) => unsavedSince && unsavedSince <= ago(DAYS_LIMIT));
  return unsaved >= UNSAVED_LIMIT || isOld;
}
