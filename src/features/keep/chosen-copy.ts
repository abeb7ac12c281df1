import { failed, ok, type Result } from "@/lib/result";
import { saveFailureWords } from "@/messages/save-failure-words";
import type { Say } from "@/messages/use-messages";
import type { Backup } from "@/storage/backup";
import type { RestoreOutcome } from "@/storage/plan-restore";
import type { SaveFailure } from "@/storage/save-failure";

/** A copy that was chosen to be brought back: one backup, or the several files of a large one. */
export type ChosenCopy = {
  readonly writtenAt: string;
  /** What all of it would change together. */
  readonly outcome: RestoreOutcome;
  /** How many further files belong to it that were not chosen. */
  readonly missing: number;
  /** One after the other, so that only one is in memory; or why one could not be read, as a sentence. */
  readonly read: () => AsyncIterable<Result<Backup, string>>;
};

/** A backup that is in memory already, as a copy. */
export function copyOfBackup(backup: Backup, outcome: RestoreOutcome): ChosenCopy {
  async function* read() {
    yield ok(backup);
  }
  return { writtenAt: backup.writtenAt, outcome, missing: 0, read };
}

/**
 * Takes in one file of a copy after the other. What was taken in before one fails stays: nothing is lost by it, and the
 * same files can be chosen again.
 *
 * @param take - takes one in; of the first it is told that it is
 * @returns why not all of it was taken in, as a sentence
 */
export async function restoreCopy(
  copy: ChosenCopy,
  say: Say,
  take: (backup: Backup, isFirst: boolean) => Promise<Result<unknown, SaveFailure>>,
): Promise<Result<void, string>> {
  let isFirst = true;
  for await (const backup of copy.read()) {
    if (!backup.ok) return backup;
    const done = await take(backup.value, isFirst);
    if (!done.ok)
      return failed(say("keep.notRestored", { why: saveFailureWords(say, done.failure) }));
    isFirst = false;
  }
  return ok(undefined);
}
