import "@/features/after/after.css";
import "@/features/after/journal.css";

import { useLiveQuery } from "dexie-react-hooks";
import { type ReactNode, Suspense, useId, useMemo, useRef, useState } from "react";
import { Link, useLocation } from "wouter";

import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";
import type { BodyMap, MapId } from "@/domain/body-map";
import type { Client } from "@/domain/client";
import { saysSomething } from "@/domain/says-something";
import type { SpotId } from "@/domain/spot";
import { JournalOverTime } from "@/features/after/journal-over-time";
import type { MapOnTable } from "@/features/after/map-on-table";
import { SessionTold } from "@/features/after/session-told";
import { ToldInWords } from "@/messages/told-in-words";
import { useMessages } from "@/messages/use-messages";
import { FigurePanel } from "@/scene/figure-panel";
import { SpotRow } from "@/scene/spot-row";
import type { Database } from "@/storage/database";
import { listMapsOfClient } from "@/storage/maps";
import { listSessionsOfClient } from "@/storage/sessions";

type JournalScreenProps = {
  readonly db: Database;
  readonly posed: PosedFigure;
  readonly client: Client;
  readonly table: MapOnTable;
  /** What else belongs here, such as the way in for what a therapist gave back. */
  readonly children?: ReactNode;
};

/** All maps over time on the same figure, each spot's course, and what was felt elsewhere before. */
export function JournalScreen({ db, posed, client, table, children }: JournalScreenProps) {
  const say = useMessages();
  const sliderId = useId();
  const [, goTo] = useLocation();
  const [chosenId, setChosenId] = useState<MapId | null>(null);
  const [selectedId, setSelectedId] = useState<SpotId | null>(null);
  const fly = useRef<(anchor: Anchor) => void>(null);
  const stored = useLiveQuery(
    async () => ({
      maps: (await listMapsOfClient(db, client.id)).maps,
      sessions: (await listSessionsOfClient(db, client.id)).sessions,
    }),
    [db, client.id],
  );
  const maps = useMemo(() => {
    const others = stored?.maps.filter(({ id }) => id !== table.map.id) ?? [];
    return [...others, table.map]
      .filter(saysSomething)
      .toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
  }, [stored, table.map]);

  if (!stored) return <main className="page" aria-busy="true" />;
  const chosen = maps.findIndex(({ id }) => id === chosenId);
  const index = chosen === -1 ? maps.length - 1 : chosen;
  const map = maps[index];
  if (!map) {
    return (
      <main className="page">
        <h1>{say("journal.title")}</h1>
        <p className="notice">{say("journal.empty")}</p>
        <Link href="/" className="button button-primary">
          {say("after.toMap")}
        </Link>
        <Suspense>{children}</Suspense>
      </main>
    );
  }

  const session = stored.sessions.find(({ id }) => id === map.sessionId);
  const titleOf = (one: BodyMap) =>
    say(`after.done.${one.moment}`, { date: new Date(one.startedAt) });
  function choose(next: number) {
    setChosenId(maps[next]?.id ?? null);
    setSelectedId(null);
  }

  return (
    <main className="mark">
      <div className="mark-stage">
        <FigurePanel
          posed={posed}
          shape={client.shape}
          hasHint={false}
          spots={map.spots}
          referrals={map.referrals}
          selectedId={selectedId}
          onTapMarker={setSelectedId}
          flyRef={fly}
        />
      </div>
      <div className="mark-panel client-panel after-panel">
        <h1>{say("journal.title")}</h1>
        {maps.length > 1 && (
          <div className="journal-slider">
            <label htmlFor={sliderId} className="visually-hidden">
              {say("journal.slider")}
            </label>
            <button
              type="button"
              className="button"
              disabled={index === 0}
              onClick={() => choose(index - 1)}
            >
              {say("journal.older")}
            </button>
            <input
              id={sliderId}
              type="range"
              min={0}
              max={maps.length - 1}
              value={index}
              aria-valuetext={titleOf(map)}
              onChange={(event) => choose(event.target.valueAsNumber)}
            />
            <button
              type="button"
              className="button"
              disabled={index === maps.length - 1}
              onClick={() => choose(index + 1)}
            >
              {say("journal.newer")}
            </button>
          </div>
        )}
        <section className="after-told" aria-live="polite">
          <h2>{titleOf(map)}</h2>
          {map.isNothing && <p>{say("journal.nothing")}</p>}
          <ul className="spot-list">
            {map.spots.map((spot) => (
              <li key={spot.id}>
                <SpotRow
                  figure={posed.figure}
                  spot={spot}
                  isPressed={spot.id === selectedId}
                  onChoose={() => {
                    setSelectedId(spot.id === selectedId ? null : spot.id);
                    fly.current?.(spot.anchor);
                  }}
                />
              </li>
            ))}
          </ul>
          <ToldInWords map={map} heading="h3" />
          {session && <SessionTold figure={posed.figure} session={session} />}
        </section>
        <button
          type="button"
          className="button felt-add"
          onClick={() => {
            if (map.id !== table.map.id) table.open(map);
            goTo(map.moment === "before" ? "/" : "/after");
          }}
        >
          {say("journal.open")}
        </button>
        <JournalOverTime figure={posed.figure} maps={maps} />
        <Suspense>{children}</Suspense>
      </div>
    </main>
  );
}
