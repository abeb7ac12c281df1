import { newDraftOf } from "@/app/new-own-draft";
import type { Client } from "@/domain/client";
import type { Draft } from "@/features/mark/draft";
import { getClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { type HandOver, readHandOver } from "@/storage/hand-over";
import { getHistory } from "@/storage/histories";
import { getMap } from "@/storage/maps";

/** What a handed-over device has to show; without a client, because something cannot be read, only the PIN is asked for. */
export type HandedOverState = {
  readonly to: HandOver | null;
  readonly client: Client | null;
  readonly draft: Draft | null;
};

const NOTHING: HandedOverState = { to: null, client: null, draft: null };

/** Reads to whom the device is handed over, and the map as far as it was marked. Never rejects. */
export async function readHandedOver(db: Database): Promise<HandedOverState> {
  try {
    const to = await readHandOver(db);
    if (!to || to === "damaged") return NOTHING;
    const client = await getClient(db, to.clientId);
    if (!client) return { ...NOTHING, to: { ...to, isHidden: true } };
    const map = await getMap(db, to.mapId);
    if (map && map.clientId !== client.id) return { ...NOTHING, to: { ...to, isHidden: true } };
    const { past, future } = await getHistory(db, to.mapId);
    const draft = map ? { map, past, future } : newDraftOf(client.id, to.mapId);
    return { to, client, draft };
  } catch {
    return NOTHING;
  }
}
