import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from "react";

import type { Answer } from "@/domain/answers";
import type { Spot, SpotId } from "@/domain/spot";
import { mainSpots, tellingMaps } from "@/domain/telling-maps";
import { AreaTable } from "@/features/practice/area-table";
import type { ClientPage } from "@/features/practice/client-page";
import { FateList } from "@/features/practice/fate-list";
import { HealthFlags } from "@/features/practice/health-flags";
import { LastSession } from "@/features/practice/last-session";
import { PracticeNoteField } from "@/features/practice/practice-note-field";
import { ReceivedAnswers } from "@/features/practice/received-answers";
import { ReceivedSpots } from "@/features/practice/received-spots";
import { useMapDifferences } from "@/features/practice/use-map-differences";
import { ToldInWords } from "@/messages/told-in-words";
import { useMessages } from "@/messages/use-messages";
import { isMoreBehind } from "@/scene/is-more-behind";
import { useFigureShown } from "@/scene/use-figure-shown";

const FeltAndFound = lazy(async () => ({
  default: (await import("@/features/practice/felt-and-found")).FeltAndFound,
}));

const NO_SPOTS: readonly Spot[] = [];

type GlancePartProps = {
  readonly page: ClientPage;
  readonly answers: readonly Answer[];
  /** The sessions. */
  readonly children: ReactNode;
};

/** What a therapist must know before the hands are laid on, what matters most first; the rest below. */
export function GlancePart({ page, answers, children }: GlancePartProps) {
  const { db, client, posed, skin, maps, sessions, showOnFigure, flyTo, turnTo } = page;
  const say = useMessages();
  const [selectedId, setSelectedId] = useState<SpotId | null>(null);
  const [isOfSession, setIsOfSession] = useState(false);
  const [map, before] = useMemo(() => tellingMaps(maps), [maps]);
  const found = useMapDifferences(page, before, map);
  const main = map ? mainSpots(map) : NO_SPOTS;
  const others = map?.spots.filter((spot) => !main.includes(spot)) ?? NO_SPOTS;
  const [session] = sessions;
  const shown = useMemo(
    () =>
      map && !isOfSession
        ? { spots: map.spots, referrals: map.referrals, selectedId, onTapMarker: setSelectedId }
        : null,
    [map, isOfSession, selectedId],
  );
  useFigureShown(isOfSession ? ignore : showOnFigure, shown);

  // Once: from then on the therapist turns the figure.
  const hasTurned = useRef(false);
  useEffect(() => {
    if (hasTurned.current || !map || !turnTo) return;
    hasTurned.current = true;
    if (isMoreBehind(posed, map.spots)) turnTo("back");
  }, [posed, map, turnTo]);

  function select(id: SpotId | null) {
    setSelectedId(id);
    const anchor = map?.spots.find((spot) => spot.id === id)?.anchor;
    if (anchor) flyTo(anchor);
  }

  return (
    <>
      <div className="glance">
        <HealthFlags answers={answers} spots={map?.spots ?? NO_SPOTS} />
        {map && (
          <section className="glance-card">
            <h2>{say("glance.map", { date: new Date(map.startedAt), moment: map.moment })}</h2>
            {map.spots.length === 0 && (
              <p>{say(map.isNothing ? "share.nothingToday" : "glance.noSpots")}</p>
            )}
            <ReceivedSpots
              posed={posed}
              skin={skin}
              spots={main}
              selectedId={selectedId}
              onSelect={select}
            />
            {others.length > 0 && (
              <p className="soft">{say("glance.others", { count: others.length })}</p>
            )}
          </section>
        )}
        {map && before && (
          <section className="glance-card glance-since">
            <h2>
              {say("glance.since", { date: new Date(before.startedAt), moment: before.moment })}
            </h2>
            {found.length === 0 && <p className="soft">{say("glance.noChange")}</p>}
            <FateList found={found} counted={["same", "still", "unsaid"]} />
          </section>
        )}
        <section className="glance-card">
          <PracticeNoteField db={db} clientId={client.id} field="plan" />
        </section>
        {session && <LastSession session={session} maps={maps} />}
      </div>
      {children}
      {session && (
        <section className="glance-card">
          <button
            type="button"
            className="button"
            aria-expanded={isOfSession}
            onClick={() => setIsOfSession(!isOfSession)}
          >
            {say("glance.feltAndFound")}
          </button>
          {isOfSession && (
            <Suspense>
              <FeltAndFound page={page} session={session} />
            </Suspense>
          )}
        </section>
      )}
      <PracticeNoteField db={db} clientId={client.id} field="notes" />
      {answers.length > 0 && <ReceivedAnswers answers={answers} />}
      {map && (
        <>
          <div className="spot-list-box">
            <ToldInWords map={map} heading="h2" />
            {others.length > 0 && <h2>{say("glance.rest")}</h2>}
            <ReceivedSpots
              posed={posed}
              skin={skin}
              spots={others}
              selectedId={selectedId}
              onSelect={select}
            />
          </div>
          <AreaTable posed={posed} skin={skin} spots={map.spots} />
        </>
      )}
    </>
  );
}

/** Something else has the figure meanwhile. */
function ignore(): void {}
