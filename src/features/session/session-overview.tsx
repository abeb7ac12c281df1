import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Link } from "wouter";

import type { BodyMap, MapId } from "@/domain/body-map";
import { type Client, NAME_LIMIT } from "@/domain/client";
import type { Session } from "@/domain/session";
import { NOTE_LIMIT } from "@/domain/spot";
import { ComparisonList } from "@/scene/comparison-list";
import { HoldList, rowOfHold } from "@/features/session/hold-list";
import { MapChoice } from "@/features/session/map-choice";
import { PlanForSession } from "@/features/session/plan-for-session";
import { SessionDate } from "@/features/session/session-date";
import { SignalSwitches } from "@/features/session/signal-switches";
import type { useHoldSignals } from "@/features/session/use-hold-signals";
import type { SessionWork } from "@/features/session/use-session";
import type { useSessionRoom } from "@/features/session/use-session-room";
import type { Result } from "@/lib/result";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { declineMap } from "@/storage/decline-map";
import { linkMap } from "@/storage/link-map";
import type { SaveFailure } from "@/storage/save-failure";
import { saveSetting } from "@/storage/settings";
import { Icon } from "@/ui/icon";
import { KeptText } from "@/ui/kept-text";

type SessionOverviewProps = {
  readonly db: Database;
  readonly client: Client;
  readonly session: Session;
  readonly maps: readonly BodyMap[];
  readonly map: BodyMap | undefined;
  readonly work: SessionWork;
  readonly signals: ReturnType<typeof useHoldSignals>;
  readonly room: ReturnType<typeof useSessionRoom>;
  readonly onShowMap: (id: MapId | null) => void;
  readonly onMapChange: (map: BodyMap) => void;
};

/** A whole session in words: its holds, the client's map beside them, and what can be set. */
export function SessionOverview(props: SessionOverviewProps) {
  const { db, client, session, maps, map, work, signals, room } = props;
  const say = useMessages();
  const title = useRef<HTMLHeadingElement>(null);
  const [linkFailure, setLinkFailure] = useState("");

  const focusWhereItWasLeft = useEffectEvent(() => {
    if (room.backTo === null) return;
    const row = room.backTo === "top" ? null : document.getElementById(rowOfHold(room.backTo));
    (row ?? title.current)?.focus();
  });
  useEffect(() => focusWhereItWasLeft(), []);

  async function link(one: BodyMap, isLinked: boolean) {
    const sessionId = isLinked ? session.id : null;
    if (!isLinked && !isDone(await declineMap(db, session.id, one.id))) return;
    if (one.sessionId === sessionId) return;
    const result = await linkMap(db, one.id, { sessionId, moment: one.moment });
    if (!isDone(result) || !result.value) return;
    if (one.id === map?.id) props.onShowMap(one.id);
    props.onMapChange(result.value);
  }

  function isDone<Value>(
    result: Result<Value, SaveFailure>,
  ): result is Extract<typeof result, { ok: true }> {
    setLinkFailure(result.ok ? "" : notSavedWords(say, result.failure));
    return result.ok;
  }

  function nameTherapist(therapist: string) {
    void work.describe({ therapist });
    void saveSetting(db, "therapist", therapist);
  }

  return (
    <>
      <Link href={`/practice/${client.id}`} className="button button-quiet client-back">
        <span className="points-back" aria-hidden="true">
          ←
        </span>{" "}
        {client.name || say("practice.unnamed")}
      </Link>
      <h1 ref={title} tabIndex={-1} className="session-title">
        {say("session.title", { date: new Date(session.startedAt) })}
      </h1>
      {session.holds.length === 0 && <PlanForSession db={db} clientId={client.id} />}
      <p>{say("session.hint")}</p>
      <div className="row session-bar">
        <button type="button" className="button" onClick={room.find}>
          <Icon name="plus" />
          {say("session.byName")}
        </button>
        <button
          type="button"
          className="button button-icon"
          aria-label={say("mark.undo")}
          disabled={!work.canUndo}
          onClick={() => void room.undo()}
        >
          <Icon name="undo" />
        </button>
      </div>
      {session.holds.length > 0 && (
        <HoldList holds={session.holds} nameOf={room.nameOf} onOpen={room.openHold} />
      )}
      <MapChoice
        session={session}
        maps={maps}
        map={map}
        onShow={props.onShowMap}
        onLink={(one, isLinked) => void link(one, isLinked)}
      />
      {linkFailure !== "" && (
        <p className="notice notice-warn" role="alert">
          {linkFailure}
        </p>
      )}
      {(map || session.holds.length > 0) && (
        <ComparisonList comparison={room.comparison} nameOf={room.nameOf} />
      )}
      <SignalSwitches signals={signals} />
      <section className="session-part">
        <SessionDate
          startedAt={session.startedAt}
          onDate={(startedAt) => void work.describe({ startedAt })}
        />
        <KeptText
          label={say("session.therapist")}
          text={session.therapist}
          limit={NAME_LIMIT}
          onText={nameTherapist}
        />
        <KeptText
          label={say("session.note")}
          text={session.note}
          limit={NOTE_LIMIT}
          isLong
          onText={(note) => void work.describe({ note })}
        />
      </section>
      <Link href={`/practice/${client.id}/session/${session.id}/give`} className="button">
        <Icon name="file" />
        {say("session.give")}
      </Link>
    </>
  );
}
