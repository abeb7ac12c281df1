import { BodyMap, type MapId } from "@/domain/body-map";
import type { Result } from "@/lib/result";
import { attemptSave } from "@/storage/attempt-save";
import type { Database } from "@/storage/database";
import { getHistory, type MapHistory } from "@/storage/histories";
import { readRecord } from "@/storage/read-record";
import type { SaveFailure } from "@/storage/save-failure";

/** To which session a map belongs, and when it was made seen from that. */
export type MapLink = Pick<BodyMap, "sessionId" | "moment">;

/**
 * Says of a stored map to which session it belongs. Its steps of undo say so too from then on, so that
 * undoing a spot does not undo the link. `ok`, with the map, once the browser has committed;
 * `undefined` when there is no such map any more.
 *
 * What the client said is not changed by it, nor when: a copy on which the client went on before the
 * link was made is still the newer one, and takes the link over when it comes in.
 *
 * @throws {StoredRecordDamaged} the map cannot be read: it is not written over
 */
export function linkMap(
  db: Database,
  id: MapId,
  { sessionId, moment }: MapLink,
): Promise<Result<BodyMap | undefined, SaveFailure>> {
  return attemptSave(db, () =>
    db.transaction("rw", db.maps, db.histories, db.summaries, async () => {
      const row = await db.maps.get(id);
      return row === undefined
        ? undefined
        : writeLink(db, readRecord(BodyMap, "maps", row), { sessionId, moment });
    }),
  );
}

/** The same within a transaction over maps, histories and summaries. */
export async function writeLink(db: Database, present: BodyMap, link: MapLink): Promise<BodyMap> {
  const linked = (map: BodyMap) => ({ ...map, ...link });
  const map = BodyMap.parse(linked(present));
  const { mapId, past, future } = await getHistory(db, map.id);
  const history: MapHistory = { mapId, past: past.map(linked), future: future.map(linked) };
  await db.maps.put(map);
  await db.summaries.delete(map.clientId);
  if (past.length + future.length > 0) await db.histories.put(history);
  return map;
}
