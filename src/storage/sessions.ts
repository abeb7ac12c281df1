import { ClientId } from "@/domain/client";
import { Session, type SessionId } from "@/domain/session";
import { z } from "@/domain/zod";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import { readRecord, readRecords } from "@/storage/read-record";
import type { SaveFailure } from "@/storage/save-failure";

const Owned = z.object({ clientId: ClientId });

/** Sessions of a client, newest first, and the ids of those whose records cannot be read. */
export type ClientSessions = {
  readonly sessions: readonly Session[];
  readonly damaged: readonly string[];
};

/**
 * Begins a session: stores one that was not there. `ok` once the browser has committed.
 *
 * @throws {ZodError} the session is not valid: a mistake in our code, not a failed save
 */
export function addSession(db: Database, session: Session): Promise<Result<void, SaveFailure>> {
  const valid = Session.parse(session);
  return attemptSave(db, async () => {
    await db.transaction("rw", db.sessions, db.summaries, async () => {
      await db.sessions.add(valid);
      await db.summaries.delete(valid.clientId);
    });
  });
}

/**
 * Changes a session as it is stored now, so that two tabs do not undo each other. `ok`, with what is
 * stored then, once the browser has committed; `undefined` when there is no such session any more.
 *
 * @param change - gives the next session, dated by the caller; it must do nothing else
 * @throws {StoredRecordDamaged} the record cannot be read: it is not written over
 * @throws {ZodError} `change` gave no valid session: a mistake in our code
 */
export function changeSession(
  db: Database,
  id: SessionId,
  change: (session: Session) => Session,
): Promise<Result<Session | undefined, SaveFailure>> {
  return attemptSave(db, () =>
    db.transaction("rw", db.sessions, db.summaries, async () => {
      const row = await db.sessions.get(id);
      if (row === undefined) return undefined;
      const changed = Session.parse(change(readRecord(Session, "sessions", row)));
      await db.sessions.put(changed);
      await db.summaries.delete(changed.clientId);
      return changed;
    }),
  );
}

/** The sessions of a client, newest first. Only reads, so it may run inside `useLiveQuery`. */
export async function listSessionsOfClient(
  db: Database,
  clientId: ClientId,
): Promise<ClientSessions> {
  const rows = await db.sessions.where("clientId").equals(clientId).toArray();
  const { records, damaged } = readRecords(Session, rows);
  return {
    sessions: records.toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1)),
    damaged,
  };
}

/** Takes a session away. Maps that name it stay as they are; what they name is then not found. */
export function removeSession(db: Database, id: SessionId): Promise<Result<void, SaveFailure>> {
  return attemptSave(db, async () => {
    await db.transaction("rw", db.sessions, db.summaries, async () => {
      const row = await db.sessions.get(id);
      await db.sessions.delete(id);
      const { clientId } = Owned.safeParse(row).data ?? {};
      if (clientId !== undefined) await db.summaries.delete(clientId);
    });
  });
}
