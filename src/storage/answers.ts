import { type Answer, Answers, noAnswers } from "@/domain/answers";
import type { ClientId } from "@/domain/client";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import { readRecord } from "@/storage/read-record";
import type { SaveFailure } from "@/storage/save-failure";

/** What is stored of a client's answers. A record that cannot be read is left as it is. */
export type StoredAnswers = { readonly answers: Answers; readonly isDamaged: boolean };

/** The answers of a client; none where there is no record. Only reads. */
export async function getAnswers(db: Database, clientId: ClientId): Promise<StoredAnswers> {
  const row = await db.answers.get(clientId);
  if (row === undefined) return { answers: noAnswers(clientId), isDamaged: false };
  const read = Answers.safeParse(row);
  return read.success
    ? { answers: read.data, isDamaged: false }
    : { answers: noAnswers(clientId), isDamaged: true };
}

/**
 * Changes the answers of a client as they are stored now, so that two tabs do not undo each other.
 * `ok`, with what is stored then, once the browser has committed.
 *
 * @param change - gives the next answers; it must do nothing else
 * @throws {StoredRecordDamaged} there is a record and it cannot be read: it is not written over
 * @throws {ZodError} `change` gave no valid answers: a mistake in our code
 */
export function changeAnswers(
  db: Database,
  clientId: ClientId,
  change: (answers: Answers) => Answers,
): Promise<Result<Answers, SaveFailure>> {
  return attemptSave(db, () =>
    db.transaction("rw", db.answers, async () => {
      const row = await db.answers.get(clientId);
      const present = row === undefined ? noAnswers(clientId) : readRecord(Answers, "answers", row);
      const changed = Answers.parse(change(present));
      await db.answers.put(changed);
      return changed;
    }),
  );
}

/**
 * Takes the answers of a file, inside the transaction of its maps: as a whole, and only if the file
 * was written after the one that these here came in. What this device's own client has answered here
 * stays.
 *
 * @param writtenAt - when the file was written
 * @returns whether anything was taken
 */
export async function takeAnswers(
  db: Database,
  clientId: ClientId,
  received: readonly Answer[],
  writtenAt: string,
  isOwn: boolean,
): Promise<boolean> {
  const taken = Answers.parse({
    clientId,
    handedOverAt: writtenAt,
    handedOverBefore: null,
    answers: received,
  });
  const present = Answers.safeParse(await db.answers.get(clientId));
  if (present.success) {
    if (isOwn || (present.data.handedOverAt ?? "") >= writtenAt) return false;
    await db.answers.put(taken);
    return JSON.stringify(present.data.answers) !== JSON.stringify(taken.answers);
  }
  await db.answers.put(taken);
  return true;
}
