import type { BodyMap, MapId } from "@/domain/body-map";
import type { ClientId } from "@/domain/client";
import type { Draft } from "@/features/mark/draft";

/** A blank map of today for this device's own client. It is stored once something is marked. */
export function newOwnDraft(clientId: ClientId): Draft {
  const now = new Date().toISOString();
  const map: BodyMap = {
    id: crypto.randomUUID() as MapId, // a UUID by the function's contract
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
