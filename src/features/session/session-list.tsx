import "@/features/session/session.css";

import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { Link, useLocation } from "wouter";

import type { BodyMap } from "@/domain/body-map";
import { ClientId } from "@/domain/client";
import { secondsOf } from "@/domain/hold";
import { type Session, type SessionId, SessionInstant } from "@/domain/session";
import { MapOffers } from "@/features/session/map-offers";
import type { Result } from "@/lib/result";
import { lastedWords } from "@/messages/hold-words";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { declineMap } from "@/storage/decline-map";
import { linkMap } from "@/storage/link-map";
import type { SaveFailure } from "@/storage/save-failure";
import { addSession, listSessionsOfClient, removeSession } from "@/storage/sessions";
import { readSetting } from "@/storage/settings";
import { Icon } from "@/ui/icon";

type SessionListProps = {
  readonly db: Database;
  /** From the address, so it may be anything. */
  readonly clientId: string;
  /** Those of the client, newest first. */
  readonly maps: readonly BodyMap[];
  /** A map was stored anew: what else holds it in hand reads it again. */
  readonly onMapChange: (map: BodyMap) => void;
};

/** So many are shown at first, and so many more each time: what else a client's page says is not to lie under years. */
const FIRST = 3;
const PAGE = 30;

/** The sessions of a client: one is begun, opened, deleted and brought back, or given the maps that fit the newest. */
export function SessionList({ db, clientId, maps, onMapChange }: SessionListProps) {
  const say = useMessages();
  const [, goTo] = useLocation();
  const [trouble, setTrouble] = useState("");
  const [removed, setRemoved] = useState<Session | null>(null);
  const [shownCount, setShownCount] = useState(FIRST);
  const id = ClientId.safeParse(clientId).data;
  const stored = useLiveQuery(() => (id ? listSessionsOfClient(db, id) : undefined), [db, id]);

  if (!id || !stored) return null;
  const { sessions, damaged } = stored;
  const address = (session: Session) => `/practice/${session.clientId}/session/${session.id}`;

  async function begin(owner: ClientId) {
    const now = new Date();
    if (!SessionInstant.safeParse(now.toISOString()).success) {
      setTrouble(say("session.clock", { date: now }));
      return;
    }
    const therapist = await readSetting(db, "therapist");
    const session: Session = {
      id: crypto.randomUUID() as SessionId, // a UUID by the function's contract
      clientId: owner,
      startedAt: now.toISOString(),
      changedAt: now.toISOString(),
      therapist: typeof therapist === "string" ? therapist : "",
      holds: [],
      note: "",
      declinedMapIds: [],
    };
    if (await isDone(addSession(db, session))) goTo(address(session));
  }

  async function remove(session: Session) {
    if (await isDone(removeSession(db, session.id))) setRemoved(session);
  }

  async function bringBack(session: Session) {
    if (await isDone(addSession(db, session))) setRemoved(null);
  }

  async function link({ id: mapId, moment }: BodyMap, session: Session) {
    const linking = linkMap(db, mapId, { sessionId: session.id, moment });
    if (!(await isDone(linking))) return;
    const linked = await linking;
    if (linked.ok && linked.value) onMapChange(linked.value);
  }

  async function isDone(saving: Promise<Result<unknown, SaveFailure>>): Promise<boolean> {
    const result = await saving;
    setTrouble(result.ok ? "" : notSavedWords(say, result.failure));
    return result.ok;
  }

  return (
    <section className="session-part">
      <h2>{say("session.list")}</h2>
      <button type="button" className="button session-begin" onClick={() => void begin(id)}>
        <Icon name="plus" />
        {say("session.begin")}
      </button>
      {trouble !== "" && (
        <p className="notice notice-warn" role="alert">
          {trouble}
        </p>
      )}
      {damaged.length > 0 && (
        <p className="notice notice-warn">{say("practice.damaged", { count: damaged.length })}</p>
      )}
      <div role="status">
        {removed && (
          <p className="notice session-removed">
            {say("session.removed", { date: new Date(removed.startedAt) })}
            <button type="button" className="button" onClick={() => void bringBack(removed)}>
              {say("mark.undo")}
            </button>
          </p>
        )}
      </div>
      <ul className="session-rows">
        {sessions.slice(0, shownCount).map((session, i) => (
          <li key={session.id} className="session-row">
            <Link href={address(session)} className="client-row">
              <strong>{say("session.when", { date: new Date(session.startedAt) })}</strong>
              <span className="soft">{holdsLine(session)}</span>
            </Link>
            <button
              type="button"
              className="button button-quiet button-icon"
              aria-label={say("session.remove", { date: new Date(session.startedAt) })}
              onClick={() => void remove(session)}
            >
              <Icon name="close" />
            </button>
            {i === 0 && (
              <MapOffers
                session={session}
                maps={maps}
                onLink={(map) => void link(map, session)}
                onDecline={(map) => void isDone(declineMap(db, session.id, map.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > shownCount && (
        <button
          type="button"
          className="button session-more"
          onClick={() => setShownCount(shownCount + PAGE)}
        >
          {say("table.more", { shown: shownCount, count: sessions.length })}
        </button>
      )}
    </section>
  );

  function holdsLine({ holds }: Session): string {
    const count = holds.length;
    if (holds.some(({ seconds }) => seconds === null)) return say("session.running", { count });
    const seconds = holds.reduce((sum, hold) => sum + secondsOf(hold, 0), 0);
    return count === 0
      ? say("session.noHolds")
      : say("session.holds", { count, lasted: lastedWords(say, seconds) });
  }
}
