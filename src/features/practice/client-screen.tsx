import { useLiveQuery } from "dexie-react-hooks";
import { type ReactNode, Suspense, useId, useReducer, useRef, useState } from "react";
import { Link } from "wouter";

import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";
import type { BodyMap, MapId } from "@/domain/body-map";
import { ClientId } from "@/domain/client";
import type { SpotId } from "@/domain/spot";
import { AreaTable } from "@/features/practice/area-table";
import { ReceivedAnswers } from "@/features/practice/received-answers";
import { ReceivedSpots } from "@/features/practice/received-spots";
import { useMessages } from "@/messages/use-messages";
import { FigurePanel } from "@/scene/figure-panel";
import { getAnswers } from "@/storage/answers";
import { getClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import { listMapsOfClient } from "@/storage/maps";

type ClientScreenProps = {
  readonly db: Database;
  readonly posed: PosedFigure;
  /** From the address, so it may be anything. */
  readonly id: string;
  /** What else there is of this client, such as the sessions. */
  readonly children?: ReactNode;
};

const NO_SPOTS: BodyMap["spots"] = [];
const NO_REFERRALS: BodyMap["referrals"] = [];

/** One client's maps on the figure and as a list, read-only. */
export function ClientScreen({ db, posed, id, children }: ClientScreenProps) {
  const say = useMessages();
  const chooserId = useId();
  const [mapId, setMapId] = useState<MapId | null>(null);
  const [selectedId, setSelectedId] = useState<SpotId | null>(null);
  const fly = useRef<(anchor: Anchor) => void>(null);
  const [, hasShaped] = useReducer((count: number) => count + 1, 0);
  const { skin } = posed; // another one after each change of shape
  const found = useLiveQuery(() => clientAndMaps(db, id), [db, id]);

  if (!found) return <main className="page" aria-busy="true" />;
  const { client, maps, damaged, misfits, answers } = found;
  if (!client) {
    return (
      <main className="page">
        <p className="notice">{say("practice.noSuchClient")}</p>
        <Link href="/practice" className="button">
          {say("practice.allClients")}
        </Link>
      </main>
    );
  }
  const map = maps.find((candidate) => candidate.id === mapId) ?? maps[0];

  function show(id: SpotId | null) {
    setSelectedId(id);
    const anchor = map?.spots.find((spot) => spot.id === id)?.anchor;
    if (anchor) fly.current?.(anchor);
  }

  return (
    <main className="mark">
      <div className="mark-stage">
        <FigurePanel
          posed={posed}
          shape={client.shape}
          spots={map?.spots ?? NO_SPOTS}
          referrals={map?.referrals ?? NO_REFERRALS}
          selectedId={selectedId}
          onTapMarker={setSelectedId}
          flyRef={fly}
          onShaped={hasShaped}
        />
      </div>
      <section className="mark-panel client-panel" aria-labelledby={`${chooserId}-title`}>
        <Link href="/practice" className="button button-quiet client-back">
          <span className="points-back" aria-hidden="true">
            ←
          </span>{" "}
          {say("practice.allClients")}
        </Link>
        <h1 id={`${chooserId}-title`}>{client.name || say("practice.unnamed")}</h1>
        {damaged.length > 0 && (
          <div className="notice notice-warn">
            <p>{say("practice.damaged", { count: damaged.length })}</p>
            {misfits.map((misfit) => (
              <p key={misfit}>{say(`misfit.${misfit}`)}</p>
            ))}
          </div>
        )}
        <Suspense>{children}</Suspense>
        {answers.length > 0 && <ReceivedAnswers answers={answers} />}
        {map && (
          <>
            {maps.length > 1 && (
              <div className="field">
                <label htmlFor={chooserId}>{say("practice.chooseMap")}</label>
                <select
                  id={chooserId}
                  className="input"
                  value={map.id}
                  onChange={(event) => {
                    setMapId(maps.find(({ id: one }) => one === event.target.value)?.id ?? null);
                    setSelectedId(null);
                  }}
                >
                  {maps.map((one) => (
                    <option key={one.id} value={one.id}>
                      {mapLine(one)}
                    </option>
                  ))}
                </select>
              </div>
            )}
            {maps.length === 1 && <p className="soft">{mapLine(map)}</p>}
            <ReceivedSpots
              posed={posed}
              skin={skin}
              map={map}
              selectedId={selectedId}
              onSelect={show}
            />
            <AreaTable posed={posed} skin={skin} spots={map.spots} />
          </>
        )}
      </section>
    </main>
  );

  function mapLine(one: BodyMap): string {
    return say("share.mapLine", { date: new Date(one.startedAt), count: one.spots.length });
  }
}

async function clientAndMaps(db: Database, id: string) {
  const clientId = ClientId.safeParse(id);
  const client = clientId.success ? await getClient(db, clientId.data) : undefined;
  if (!client) return { client: undefined, maps: [], damaged: [], misfits: [], answers: [] };
  const { maps, damaged, misfits } = await listMapsOfClient(db, client.id);
  const { answers, isDamaged } = await getAnswers(db, client.id);
  return {
    client,
    maps,
    misfits,
    damaged: isDamaged ? [...damaged, client.id] : damaged,
    answers: answers.answers,
  };
}
