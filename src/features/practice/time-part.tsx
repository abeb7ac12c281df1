import { useId, useMemo, useState } from "react";

import type { MapId } from "@/domain/body-map";
import type { SpotId } from "@/domain/spot";
import { AreaTable } from "@/features/practice/area-table";
import type { ClientPage } from "@/features/practice/client-page";
import { ReceivedSpots } from "@/features/practice/received-spots";
import { useMessages } from "@/messages/use-messages";
import { useFigureShown } from "@/scene/use-figure-shown";

type TimePartProps = { readonly page: ClientPage };

/** All maps of a client by date. */
export function TimePart({ page }: TimePartProps) {
  const { posed, skin, maps, showOnFigure, flyTo } = page;
  const say = useMessages();
  const chooserId = useId();
  const [mapId, setMapId] = useState<MapId | null>(null);
  const [selectedId, setSelectedId] = useState<SpotId | null>(null);
  const map = maps.find(({ id }) => id === mapId) ?? maps[0];
  const shown = useMemo(
    () =>
      map
        ? { spots: map.spots, referrals: map.referrals, selectedId, onTapMarker: setSelectedId }
        : null,
    [map, selectedId],
  );
  useFigureShown(showOnFigure, shown);

  if (!map) return <p className="soft">{say("session.noMaps")}</p>;
  return (
    <>
      <div className="field">
        <label htmlFor={chooserId}>{say("practice.chooseMap")}</label>
        <select
          id={chooserId}
          className="input"
          value={map.id}
          onChange={(event) => {
            setMapId(maps.find(({ id }) => id === event.target.value)?.id ?? null);
            setSelectedId(null);
          }}
        >
          {maps.map((one) => (
            <option key={one.id} value={one.id}>
              {say("share.mapLine", { date: new Date(one.startedAt), count: one.spots.length })}
            </option>
          ))}
        </select>
      </div>
      <ReceivedSpots
        posed={posed}
        skin={skin}
        map={map}
        selectedId={selectedId}
        onSelect={(id) => {
          setSelectedId(id);
          const anchor = map.spots.find((spot) => spot.id === id)?.anchor;
          if (anchor) flyTo(anchor);
        }}
      />
      <AreaTable posed={posed} skin={skin} spots={map.spots} />
    </>
  );
}
