import { useMemo, useState } from "react";

import type { BodyMap, MapId } from "@/domain/body-map";
import { wholeMap } from "@/domain/spot-filter";
import type { SpotId } from "@/domain/spot";
import { AreaTable } from "@/features/practice/area-table";
import type { ClientPage } from "@/features/practice/client-page";
import { MapTimeline } from "@/features/practice/map-timeline";
import { ReceivedMap } from "@/features/practice/received-map";
import { SmallMultiples } from "@/features/practice/small-multiples";
import { isFilteredOut } from "@/messages/map-told";
import { useMessages } from "@/messages/use-messages";
import { useFigureShown } from "@/scene/use-figure-shown";

type TimePartProps = {
  /** With the maps as they are filtered. */
  readonly page: ClientPage;
  /** All maps, as they are. */
  readonly wholes: readonly BodyMap[];
};

/** All maps of a client by date. */
export function TimePart({ page, wholes }: TimePartProps) {
  const { posed, skin, maps, showOnFigure, flyTo } = page;
  const say = useMessages();
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

  function choose({ id }: BodyMap) {
    setMapId(id);
    setSelectedId(null);
  }

  if (!map) return <p className="soft">{say("timeline.none")}</p>;
  return (
    <>
      <MapTimeline wholes={wholes} maps={maps} map={map} onMap={choose} />
      <SmallMultiples page={page} wholes={wholes} maps={maps} map={map} onMap={choose} />
      <ReceivedMap
        posed={posed}
        skin={skin}
        map={map}
        isFilteredOut={isFilteredOut(map, wholeMap(wholes, map))}
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
