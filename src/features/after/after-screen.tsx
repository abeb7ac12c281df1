import "@/features/after/after.css";

import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useMemo, useRef, useState } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import { regionAtAnchor } from "@/body/region-at-anchor";
import type { Anchor } from "@/domain/anchor";
import { answerChange, type ChangeAnswer } from "@/domain/answer-change";
import { blankSpot } from "@/domain/blank-spot";
import type { BodyMap, Moment } from "@/domain/body-map";
import type { Client } from "@/domain/client";
import type { Place } from "@/domain/place";
import type { Spot } from "@/domain/spot";
import { AfterStart } from "@/features/after/after-start";
import { ChangeCard } from "@/features/after/change-card";
import { FeltForm } from "@/features/after/felt-form";
import { followedBy, newestToFollow, sessionOn } from "@/features/after/followed-map";
import type { MapOnTable } from "@/features/after/map-on-table";
import { SaveLine } from "@/features/after/save-line";
import { ToldSoFar } from "@/features/after/told-so-far";
import { type Telling, useFeltElsewhere } from "@/features/after/use-felt-elsewhere";
import { useMessages } from "@/messages/use-messages";
import { FigurePanel } from "@/scene/figure-panel";
import { PlaceFinder } from "@/scene/place-finder";
import type { Database } from "@/storage/database";
import { listMapsOfClient } from "@/storage/maps";
import { listSessionsOfClient } from "@/storage/sessions";
import { Icon } from "@/ui/icon";

type AfterScreenProps = {
  readonly db: Database;
  readonly posed: PosedFigure;
  readonly client: Client;
  readonly table: MapOnTable;
};

/** What is asked now: the spot of that number, or nothing. */
type Asked = number | null;

/** After a session or on a day between: what became of the spots of the map before. */
export function AfterScreen({ db, posed, client, table }: AfterScreenProps) {
  const say = useMessages();
  const [asked, setAsked] = useState<Asked>(null);
  const [isFinding, setIsFinding] = useState(false);
  const [isBeginningAnew, setIsBeginningAnew] = useState(false);
  const felt = useFeltElsewhere(table);
  const { telling } = felt;
  const fly = useRef<(anchor: Anchor) => void>(null);
  const panel = useRef<HTMLDivElement>(null);
  const stored = useLiveQuery(
    async () => ({
      maps: (await listMapsOfClient(db, client.id)).maps,
      sessions: (await listSessionsOfClient(db, client.id)).sessions,
    }),
    [db, client.id],
  );

  const { map } = table;
  const isBegun = map.moment !== "before" && !isBeginningAnew;
  const followed = useMemo(() => {
    if (!stored) return null;
    const maps = [map, ...stored.maps.filter(({ id }) => id !== map.id)].toSorted((one, other) =>
      other.startedAt.localeCompare(one.startedAt),
    );
    return isBegun ? followedBy(map, maps) : newestToFollow(maps);
  }, [stored, map, isBegun]);
  const spot = asked === null ? undefined : followed?.spots[asked];

  useEffect(() => {
    if (spot) fly.current?.(spot.anchor);
  }, [spot]);

  // What is asked next is read from its beginning.
  useEffect(() => {
    panel.current?.scrollTo(0, 0); // braces: newer browsers give a promise, which no effect may return
  }, [asked, telling?.id]);

  const here = useMemo(() => new Set(map.spots.map(({ id }) => id)), [map.spots]);
  const ghosts = useMemo(
    () => [
      ...(followed?.spots.filter(({ id }) => !here.has(id)) ?? []),
      ...(telling ? placesAsSpots(telling) : []),
    ],
    [followed, here, telling],
  );

  if (!stored) return <main className="page" aria-busy="true" />;

  function placeAt(anchor: Anchor): Place {
    const { region, side } = regionAtAnchor(posed.figure, anchor);
    return { anchor, region, side };
  }

  function begin(moment: Moment) {
    const now = new Date();
    const session = moment === "after" ? sessionOn(stored?.sessions ?? [], now) : null;
    table.begin({ moment, followsId: followed?.map.id ?? null, sessionId: session?.id ?? null });
    setIsBeginningAnew(false);
    setAsked(followed ? 0 : null);
  }

  /** One step of undo, like every answer. */
  function sayAsBefore() {
    if (!followed) return;
    table.begin({ moment: "between", followsId: followed.map.id, sessionId: null });
    let told: Pick<BodyMap, "spots" | "changes"> = { spots: [], changes: [] };
    for (const spot of followed.spots) {
      told = answerChange(told, spot, { outcome: "same", after: spot.intensity, note: "" });
    }
    table.tell(told);
    setIsBeginningAnew(false);
    setAsked(null);
  }

  function answer(about: Spot, given: ChangeAnswer | null) {
    table.tell(answerChange(map, about, given), `change ${about.id}`);
  }

  /** The next spot, or the list of all that was told. */
  function goTo(index: number) {
    setAsked(followed?.spots[index] ? index : null);
  }

  const session = stored.sessions.find(({ id }) => id === map.sessionId);
  const isTold = map.changes.length + map.spots.length + map.referrals.length > 0 || table.canUndo;
  const change = spot && map.changes.find(({ spotId }) => spotId === spot.id);
  return (
    <main className="mark">
      <div className="mark-stage">
        <FigurePanel
          posed={posed}
          shape={client.shape}
          hasHint={false}
          spots={isBegun ? map.spots : (followed?.spots ?? [])}
          ghosts={isBegun ? ghosts : []}
          referrals={map.referrals}
          selectedId={spot?.id ?? null}
          isWhole={spot === undefined}
          flyRef={fly}
          {...(telling && { onTapSkin: (anchor: Anchor) => felt.takePlace(placeAt(anchor)) })}
        />
      </div>
      <div ref={panel} className="mark-panel client-panel after-panel">
        {!isBegun && (
          <AfterStart
            followed={followed}
            onBegin={begin}
            {...(followed?.isNewest && { onAsBefore: sayAsBefore })}
            {...(isBeginningAnew && { onBack: () => setIsBeginningAnew(false) })}
          />
        )}
        {isBegun && spot && asked !== null && followed && (
          <ChangeCard
            key={spot.id}
            figure={posed.figure}
            spot={spot}
            answer={change ?? null}
            step={asked + 1}
            count={followed.spots.length}
            onAnswer={(given) => answer(spot, given)}
            onSkip={() => {
              if (change) answer(spot, null);
              goTo(asked + 1);
            }}
            onBack={() => goTo(asked - 1)}
            onNext={() => goTo(asked + 1)}
          />
        )}
        {isBegun && telling && (
          <FeltForm
            key={telling.id}
            felt={felt}
            holds={session?.holds ?? []}
            onFind={() => setIsFinding(true)}
          />
        )}
        {isBegun && !spot && !telling && (
          <ToldSoFar
            figure={posed.figure}
            map={map}
            followed={followed}
            onAsk={setAsked}
            onFelt={felt.begin}
            onEditFelt={felt.edit}
            onAnew={() => setIsBeginningAnew(true)}
          />
        )}
        {isBegun && (
          <div className="after-foot">
            {isTold && <SaveLine table={table} />}
            <button
              type="button"
              className="button button-icon"
              aria-label={say("mark.undo")}
              disabled={!table.canUndo}
              onClick={table.undo}
            >
              <Icon name="undo" />
            </button>
          </div>
        )}
      </div>
      {isFinding && (
        <PlaceFinder
          figure={posed.figure}
          title={say(felt.target === "from" ? "felt.from" : "felt.to")}
          onFound={felt.takePlace}
          onClose={() => setIsFinding(false)}
        />
      )}
    </main>
  );
}

/** Where something was felt while it is being told, so that it is seen which places are meant. */
function placesAsSpots({ id, from, to }: Telling): Spot[] {
  return [...(from ? [from] : []), ...to].map((place, index) =>
    // Never stored: the id only tells one marker from another.
    blankSpot(`${id}.${index}` as Spot["id"], place),
  );
}
