import { MapId } from "@/domain/body-map";
import { ClientId } from "@/domain/client";
import { neutralShape } from "@/domain/shape";
import { ok, type Result } from "@/lib/result";
import { addClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { handOver } from "@/storage/hand-over";
import { mapBefore } from "@/storage/maps";
import { setPin } from "@/storage/pin";
import type { SaveFailure } from "@/storage/save-failure";
import { saveSetting } from "@/storage/settings";

type Wanted = {
  /** `null`: a new client of that name, which may be empty. */
  readonly clientId: ClientId | null;
  readonly name: string;
  /** A new PIN; `null`: the one that is set. */
  readonly pin: string | null;
  readonly showsLastTime: boolean;
};

/** Stores all that a hand-over needs, the hand-over itself last. The page must be loaded anew then. */
export async function beginHandOver(
  db: Database,
  wanted: Wanted,
): Promise<Result<void, SaveFailure>> {
  if (wanted.pin !== null) {
    const set = await setPin(db, wanted.pin);
    if (!set.ok) return set;
  }
  const now = new Date().toISOString();
  const clientId = wanted.clientId ?? ClientId.parse(crypto.randomUUID());
  if (wanted.clientId === null) {
    const { name } = wanted;
    const added = await addClient(db, {
      id: clientId,
      name,
      origin: "received",
      createdAt: now,
      shape: neutralShape,
    });
    if (!added.ok) return added;
  }
  const choice = wanted.showsLastTime ? await showLastTime(db, clientId, now) : ok(undefined);
  if (!choice.ok) return choice;
  return handOver(db, {
    clientId,
    mapId: MapId.parse(crypto.randomUUID()),
    showsLastTime: wanted.showsLastTime,
    isHidden: false,
  });
}

/** The therapist has chosen for the client: nothing is asked any more. */
async function showLastTime(db: Database, clientId: ClientId, startedAt: string) {
  const last = await mapBefore(db, { clientId, startedAt });
  return last ? saveSetting(db, "lastTime", `${last.id} shown`) : ok(undefined);
}
