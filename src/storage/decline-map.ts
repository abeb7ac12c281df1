import type { MapId } from "@/domain/body-map";
import { DECLINED_LIMIT, type Session, type SessionId } from "@/domain/session";
import type { Result } from "@/lib/result";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";
import { changeSession } from "@/storage/sessions";

/**
 * Remembers on this device that a map is none of a session's, so that it is not offered to it again. The
 * session counts as unchanged: a copy of it in a file says the same. `ok` once the browser has committed;
 * `undefined` when there is no such session any more.
 *
 * @throws {StoredRecordDamaged} the session cannot be read: it is not written over
 */
export function declineMap(
  db: Database,
  id: SessionId,
  mapId: MapId,
): Promise<Result<Session | undefined, SaveFailure>> {
  return changeSession(db, id, (session) => {
    const others = session.declinedMapIds.filter((one) => one !== mapId);
    return { ...session, declinedMapIds: [...others, mapId].slice(-DECLINED_LIMIT) };
  });
}
