import "@/features/session/session.css";

import { useLiveQuery } from "dexie-react-hooks";

import type { PosedFigure } from "@/body/posed-figure";
import type { BodyMap } from "@/domain/body-map";
import { ClientId } from "@/domain/client";
import { SessionRoom } from "@/features/session/session-room";
import { useMessages } from "@/messages/use-messages";
import { getClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { listMapsOfClient } from "@/storage/maps";
import { listSessionsOfClient } from "@/storage/sessions";
import { DeadEnd } from "@/ui/dead-end";

type SessionScreenProps = {
  readonly db: Database;
  readonly posed: PosedFigure;
  /** From the address, so they may be anything. */
  readonly clientId: string;
  readonly sessionId: string;
  readonly onMapChange: (map: BodyMap) => void;
};

/** One session of a client, under way or looked at again. */
export function SessionScreen(props: SessionScreenProps) {
  const { db, posed, clientId, sessionId, onMapChange } = props;
  const say = useMessages();
  const found = useLiveQuery(
    () => sessionWithMaps(db, clientId, sessionId),
    [db, clientId, sessionId],
  );

  if (!found) return <main className="page" aria-busy="true" />;
  const { client, session, maps } = found;
  if (!client || !session) {
    return (
      <DeadEnd
        title={say("session.noSuchSession")}
        to={client ? `/practice/${client.id}` : "/practice"}
        label={client ? client.name || say("practice.unnamed") : say("practice.allClients")}
      />
    );
  }
  return (
    <SessionRoom
      key={session.id}
      db={db}
      posed={posed}
      client={client}
      session={session}
      maps={maps}
      onMapChange={onMapChange}
    />
  );
}

async function sessionWithMaps(db: Database, id: string, sessionId: string) {
  const clientId = ClientId.safeParse(id);
  const client = clientId.success ? await getClient(db, clientId.data) : undefined;
  if (!client) return { client: undefined, session: undefined, maps: [] };
  const { sessions } = await listSessionsOfClient(db, client.id);
  const { maps } = await listMapsOfClient(db, client.id);
  return { client, session: sessions.find((one) => one.id === sessionId), maps };
}
