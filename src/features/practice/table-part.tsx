import { useMemo, useState } from "react";

import type { BodyMap } from "@/domain/body-map";
import { localDay } from "@/domain/local-day";
import { qualities, type Spot, type SpotId } from "@/domain/spot";
import type { ClientPage } from "@/features/practice/client-page";
import { placeHeading } from "@/messages/place-name";
import { type Say, useMessages } from "@/messages/use-messages";
import { SortableTable, type TableColumn } from "@/scene/sortable-table";
import { useFigureShown } from "@/scene/use-figure-shown";

type TablePartProps = { readonly page: ClientPage };

type SpotOfMap = { readonly map: BodyMap; readonly spot: Spot; readonly place: string };

/** Most markers on the figure here; so many are still told apart. */
const MARKERS = 150;

/** Every spot of every map of a client, as one table; on the figure each where it was last. */
export function TablePart({ page }: TablePartProps) {
  const { maps, showOnFigure, flyTo } = page;
  const say = useMessages();
  const [selectedId, setSelectedId] = useState<SpotId | null>(null);
  const last = useMemo(() => lastOfEach(maps), [maps]);
  const shown = useMemo(
    () => ({ spots: last.slice(0, MARKERS), selectedId, onTapMarker: setSelectedId }),
    [last, selectedId],
  );
  useFigureShown(showOnFigure, shown);
  const rows = useMemo(() => spotsOf(say, maps), [say, maps]);
  const columns = useMemo(
    (): readonly TableColumn<SpotOfMap>[] => [
      {
        id: "place",
        title: say("table.place"),
        value: ({ place }) => place,
        show: ({ spot, place }) => (
          <button
            type="button"
            className="table-place"
            onClick={() => {
              setSelectedId(spot.id);
              flyTo(spot.anchor);
            }}
          >
            {place}
          </button>
        ),
      },
      {
        id: "date",
        title: say("journal.date"),
        value: ({ map }) => map.startedAt,
        text: ({ map }) => localDay(map.startedAt),
        show: ({ map }) => say("table.date", { date: new Date(map.startedAt) }),
      },
      {
        id: "moment",
        title: say("journal.moment"),
        value: ({ map }) => say(`journal.moment.${map.moment}`),
      },
      {
        id: "qualities",
        title: say("table.qualities"),
        value: ({ spot }) =>
          qualities
            .filter((quality) => spot.qualities.includes(quality))
            .map((quality) => say(`quality.${quality}`))
            .join(say("list.comma")),
      },
      {
        id: "intensity",
        title: say("table.intensity"),
        value: ({ spot }) => spot.intensity,
      },
      { id: "note", title: say("table.note"), value: ({ spot }) => spot.note },
    ],
    [flyTo, say],
  );

  return (
    <>
      <p className="soft">
        {say("table.onFigure", { shown: Math.min(MARKERS, last.length), count: last.length })}
      </p>
      <SortableTable
        caption={say("table.spots", { count: rows.length })}
        columns={columns}
        rows={rows}
        keyOf={({ map, spot }) => `${map.id} ${spot.id}`}
      />
    </>
  );
}

/** Thousands of spots have some hundred names: each is said once. */
function spotsOf(say: Say, maps: readonly BodyMap[]): readonly SpotOfMap[] {
  const known = new Map<string, string>();
  const nameOf = ({ region, side }: Spot) => {
    const key = `${region}/${side}`;
    const name = known.get(key) ?? placeHeading(say, region, side);
    known.set(key, name);
    return name;
  };
  return maps.flatMap((map) => map.spots.map((spot) => ({ map, spot, place: nameOf(spot) })));
}

/** Every spot as the newest map has it that speaks of it, as a mere point: areas of months hide each other. */
function lastOfEach(maps: readonly BodyMap[]): readonly Spot[] {
  const found = new Map<SpotId, Spot>();
  for (const { spots } of maps) {
    for (const spot of spots)
      if (!found.has(spot.id)) found.set(spot.id, { ...spot, extent: null });
  }
  return [...found.values()];
}
