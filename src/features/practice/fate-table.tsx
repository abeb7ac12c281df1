import { useMemo } from "react";

import { fates, type SpotFate } from "@/domain/map-differences";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { SortableTable, type TableColumn } from "@/scene/sortable-table";

type FateTableProps = { readonly found: readonly SpotFate[] };

/** What became of every spot between two maps, as a table. */
export function FateTable({ found }: FateTableProps) {
  const say = useMessages();
  const columns = useMemo(
    (): readonly TableColumn<SpotFate>[] => [
      {
        id: "place",
        title: say("table.place"),
        value: ({ spot }) => placeHeading(say, spot.region, spot.side),
      },
      {
        id: "fate",
        title: say("versus.fate"),
        value: ({ fate }) => fates.indexOf(fate),
        text: ({ fate }) => say(`fate.${fate}`),
      },
      { id: "before", title: say("versus.before"), value: ({ before }) => before },
      { id: "after", title: say("versus.after"), value: ({ after }) => after },
      {
        id: "change",
        title: say("versus.change"),
        value: stepsOf, // a spreadsheet takes it as a number
        show: (row) => signed(stepsOf(row)),
      },
    ],
    [say],
  );
  return (
    <SortableTable
      caption={say("versus.table")}
      columns={columns}
      rows={found}
      keyOf={({ spot }) => spot.id}
    />
  );
}

function stepsOf({ before, after }: SpotFate): number | null {
  return before === null || after === null ? null : after - before;
}

/** With the sign that is as wide as a plus. */
function signed(steps: number | null): string {
  if (steps === null || steps === 0) return String(steps ?? "");
  return `${steps > 0 ? "+" : "\u2212"}${Math.abs(steps)}`;
}
