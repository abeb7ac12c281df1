import type { ClientId } from "@/domain/client";
import { noPracticeNotes, PracticeNotes } from "@/domain/practice-notes";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import { readRecord } from "@/storage/read-record";
import type { SaveFailure } from "@/storage/save-failure";

/** What is stored of a therapist's notes on a client. A record that cannot be read is left as it is. */
export type StoredPracticeNotes = { readonly notes: PracticeNotes; readonly isDamaged: boolean };

/** The notes on a client; blank where there are none. Only reads. */
export async function getPracticeNotes(
  db: Database,
  clientId: ClientId,
): Promise<StoredPracticeNotes> {
  const row = await db.practiceNotes.get(clientId);
  const read = row === undefined ? undefined : PracticeNotes.safeParse(row);
  return {
    notes: read?.success ? read.data : noPracticeNotes(clientId),
    isDamaged: read !== undefined && !read.success,
  };
}

/**
 * Changes the notes on a client as they are stored now, so that two tabs do not undo each other. `ok`,
 * with what is stored then, once the browser has committed.
 *
 * @throws {StoredRecordDamaged} there is a record and it cannot be read: it is not written over
 * @throws {ZodError} `as` is not valid: a mistake in our code
 */
export function changePracticeNotes(
  db: Database,
  clientId: ClientId,
  as: Partial<Pick<PracticeNotes, "plan" | "notes">>,
): Promise<Result<PracticeNotes, SaveFailure>> {
  return attemptSave(db, () =>
    db.transaction("rw", db.practiceNotes, async () => {
      const row = await db.practiceNotes.get(clientId);
      const present =
        row === undefined
          ? noPracticeNotes(clientId)
          : readRecord(PracticeNotes, "practiceNotes", row);
      const changed = PracticeNotes.parse({
        ...present,
        ...as,
        changedAt: new Date().toISOString(),
      });
      await db.practiceNotes.put(changed);
      return changed;
    }),
  );
}
