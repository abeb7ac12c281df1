import { liveQuery } from "dexie";

import type { BodyMap, MapId } from "@/domain/body-map";
import type { Client } from "@/domain/client";
import { ownClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { getMap } from "@/storage/maps";

/** Tells of a map as it is stored, now and whenever this or another tab changes it. */
export function watchMap(db: Database, id: MapId, onMap: (map: BodyMap) => void): () => void {
  return watch(() => getMap(db, id), onMap);
}

/** Tells of the person whose device this is, now and whenever a tab changes something about them. */
export function watchOwnClient(db: Database, onClient: (client: Client) => void): () => void {
  return watch(() => ownClient(db), onClient);
}

/** A record that is not there, or cannot be read, is no news; the screens that read it say so. */
function watch<Row>(query: () => Promise<Row | undefined>, onRow: (row: Row) => void): () => void {
  const subscription = liveQuery(query).subscribe(
    (row) => {
      if (row !== undefined) onRow(row);
    },
    () => undefined,
  );
  return () => subscription.unsubscribe();
}
