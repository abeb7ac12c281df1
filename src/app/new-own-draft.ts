import type { BodyMap, MapId } from "@/domain/body-map";
import type { ClientId } from "@/domain/client";
import type { Draft } from "@/features/mark/draft";

/** A blank map of today for this device's own client. It is stored once something is marked. */
export function newOwnDraft(clientId: ClientId): Draft {
  return newDraftOf(clientId, crypto.randomUUID() as MapId); // a UUID by the function's contract
}

/** The same for any client, under that id. */
export function newDraftOf(clientId: ClientId, id: MapId): Draft {
  const now = new Date().toISOString();
  const map: BodyMap = {
    id,
    clientId,
    startedAt: now,
    changedAt: now,
    isNothing: false,
    spots: [],
    moment: "before",
    sessionId: null,
    followsId: null,
    changes: [],
    referrals: [],
  };
  return { map, past: [], future: [] };
}
