import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";

import { ClientId } from "@/domain/client";
import { useWork } from "@/scene/use-work";
import { getAnswers } from "@/storage/answers";
import { getClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { storedMapsOfClient } from "@/storage/maps";
import { listSessionsOfClient } from "@/storage/sessions";

/**
 * A client with all that is stored of them, kept up to date: the newest maps at once, the older ones as
 * soon as they are checked.
 *
 * @param id - from the address, so it may be anything
 * @returns `undefined` until it is known whether there is such a client, `null` if there is none
 */
export function useClient(db: Database, id: string) {
  const found = useLiveQuery(() => clientOnDevice(db, id), [db, id]);
  const start = useMemo(() => found?.stored.all ?? null, [found]);
  const whole = useWork(start);

  return useMemo(() => {
    if (!found) return found;
    const { client, stored, sessions, answers, isDamaged } = found;
    const { maps, damaged, misfits } = whole ?? stored.newest;
    return {
      client,
      maps,
      isWhole: whole !== null,
      sessions: sessions.sessions,
      answers,
      damagedCount: damaged.length + sessions.damaged.length + Number(isDamaged),
      misfits,
    };
  }, [found, whole]);
}

async function clientOnDevice(db: Database, id: string) {
  const clientId = ClientId.safeParse(id);
  const client = clientId.success ? await getClient(db, clientId.data) : undefined;
  if (!client) return null;
  const stored = await storedMapsOfClient(db, client.id);
  const sessions = await listSessionsOfClient(db, client.id);
  const { answers, isDamaged } = await getAnswers(db, client.id);
  return { client, stored, sessions, answers: answers.answers, isDamaged };
}
