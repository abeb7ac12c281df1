import { lazy, Suspense, useReducer, useState } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import type { BodyMap, MapId } from "@/domain/body-map";
import type { Client } from "@/domain/client";
import type { Session } from "@/domain/session";
import type { Spot } from "@/domain/spot";
import { markerId } from "@/scene/session-markers";
import { HoldSheet } from "@/features/session/hold-sheet";
import { HoldTimer } from "@/features/session/hold-timer";
import { mapBefore } from "@/domain/map-before";
import { SessionOverview } from "@/features/session/session-overview";
import { useHoldSignals } from "@/features/session/use-hold-signals";
import { useSession } from "@/features/session/use-session";
import { useSessionRoom } from "@/features/session/use-session-room";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import { FigurePanel } from "@/scene/figure-panel";
import type { Database } from "@/storage/database";
import { Announcer } from "@/ui/announcer";
import { useWakeLock } from "@/ui/use-wake-lock";

const PlaceFinder = lazy(async () => ({
  default: (await import("@/scene/place-finder")).PlaceFinder,
}));

const NO_SPOTS: readonly Spot[] = [];

type SessionRoomProps = {
  readonly db: Database;
  readonly posed: PosedFigure;
  readonly client: Client;
  readonly session: Session;
  /** Those of the client, newest first. */
  readonly maps: readonly BodyMap[];
  /** A map was stored anew: what else holds it in hand reads it again. */
  readonly onMapChange: (map: BodyMap) => void;
};

/** The therapist taps where they work: a hold begins, and what was found is logged. */
export function SessionRoom({ db, posed, client, session, maps, onMapChange }: SessionRoomProps) {
  const say = useMessages();
  const work = useSession(db, session.id);
  const signals = useHoldSignals(db);
  const [chosen, setChosen] = useState<MapId | null | "newest">("newest");
  const map = chosen === "newest" ? mapBefore(maps, session) : maps.find(({ id }) => id === chosen);
  const [, hasShaped] = useReducer((count: number) => count + 1, 0);
  const { skin } = posed; // another one after each change of shape
  const marks = map?.spots ?? NO_SPOTS;
  const room = useSessionRoom({ posed, skin, session, marks, work, signals });
  const { running, open, moving, nameOf } = room;
  const meant = moving ?? open ?? running;
  useWakeLock(running !== undefined && signals.wanted.includes("awake"));

  return (
    <main className="mark">
      <div className="mark-stage">
        <FigurePanel
          posed={posed}
          shape={client.shape}
          spots={room.markers.spots}
          signs={room.markers.signs}
          selectedId={meant ? markerId(meant) : null}
          onTapSkin={room.tapSkin}
          onTapMarker={room.tapMarker}
          onShaped={hasShaped}
        />
        {moving && (
          <div className="mark-hint">
            {say("mark.moveHint", { place: nameOf(moving) })}
            <button type="button" className="button" onClick={room.find}>
              {say("mark.moveByName")}
            </button>
            <button type="button" className="button" onClick={room.leaveMove}>
              {say("mark.moveCancel")}
            </button>
          </div>
        )}
      </div>
      <section className="mark-panel client-panel session-panel" aria-label={say("session.panel")}>
        {work.failed && (
          <div className="notice notice-warn" role="alert">
            <p>{notSavedWords(say, work.failed.why)}</p>
            <button type="button" className="button" onClick={work.failed.again}>
              {say("save.retry")}
            </button>
          </div>
        )}
        {running && (
          <HoldTimer
            key={`timer ${running.id}`}
            hold={running}
            place={nameOf(running)}
            onMark={(mark, isLate) => room.tellMark(running, mark, isLate)}
            onOpen={() => room.openHold(running.id)}
            onStop={() => void room.stop()}
          />
        )}
        {open ? (
          <HoldSheet
            key={open.id}
            hold={open}
            place={nameOf(open)}
            onDescribe={(as, gesture) => room.describe(open.id, as, gesture)}
            onMove={() => room.beginMove(open.id)}
            onAgain={() => room.again(open)}
            onRemove={() => void room.remove(open)}
            onDone={room.close}
          />
        ) : (
          <SessionOverview
            db={db}
            client={client}
            session={session}
            maps={maps}
            map={map}
            work={work}
            signals={signals}
            room={room}
            onShowMap={setChosen}
            onMapChange={onMapChange}
          />
        )}
      </section>
      <Suspense>
        {room.isFinding && (
          <PlaceFinder
            figure={posed.figure}
            onFound={(place) => void room.goTo(place)}
            onClose={room.closeFinder}
          />
        )}
      </Suspense>
      <Announcer text={room.announcement} />
    </main>
  );
}
