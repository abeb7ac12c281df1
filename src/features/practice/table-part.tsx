import { useMemo } from "react";

import type { BodyMap } from "@/domain/body-map";
import { localDay } from "@/domain/local-day";
import { qualities, type Spot } from "@/domain/spot";
import type { ClientPage } from "@/features/practice/client-page";
import { placeHeading } from "@/messages/place-name";
import { type Say, useMessages } from "@/messages/use-messages";
import { SortableTable, type TableColumn } from "@/scene/sortable-table";

type TablePartProps = { readonly page: ClientPage };

type SpotOfMap = { readonly map: BodyMap; readonly spot: Spot; readonly place: string };

/** Every spot of every map of a client, as one table. */
export function TablePart({ page }: TablePartProps) {
  const { maps } = page;
  const say = useMessages();
  const rows = useMemo(() => spotsOf(say, maps), [say, maps]);
  const columns = useMemo(
    (): readonly TableColumn<SpotOfMap>[] => [
      {
        id: "place",
        title: say("table.place"),
        value: ({ place }) => place,
      },
      {
        id: "date",
        title: say("journal.date"),
        value: ({ map }) => map.startedAt,
        text: ({ map }) => localDay(map.startedAt),
        show: ({ map }) => say("table.date", { date: new Date(map.startedAt) }),
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
    [say],
  );

  return (
    <SortableTable
      caption={say("table.spots", { count: rows.length })}
      columns={columns}
      rows={rows}
      keyOf={({ map, spot }) => `${map.id} ${spot.id}`}
    />
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
