import { useMemo, useState } from "react";

import type { HeatField } from "@/body/heat-field";
import { markedOnEach } from "@/domain/marked-places";
import { type PlaceFrequency, placeFrequencies } from "@/domain/place-frequencies";
import { HeatLegend } from "@/features/months/heat-legend";
import type { MonthsPartProps } from "@/features/months/months-page";
import type { Work } from "@/lib/work";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { HeatLayer } from "@/scene/heat-layer";
import { heatOnSkin } from "@/scene/heat-on-skin";
import { MarkCloud } from "@/scene/mark-cloud";
import { SortableTable, type TableColumn } from "@/scene/sortable-table";
import { useFigureShown } from "@/scene/use-figure-shown";
import { useWork } from "@/scene/use-work";

const shows = ["heat", "marks"] as const;

/** How often each place was marked: on the figure as a heat map or mark by mark, and as a table. */
export function FrequencyPart({ page, chosen }: MonthsPartProps) {
  const { posed, skin, maps, showOnFigure } = page;
  const say = useMessages();
  const [show, setShow] = useState<(typeof shows)[number]>("heat");
  const marked = useMemo(() => markedOnEach(chosen, maps), [chosen, maps]);
  const frequencies = useMemo(() => placeFrequencies(marked), [marked]);
  const start = useMemo(
    () =>
      function* (): Work<{ heat: HeatField; count: number }> {
        // The number of maps stays with what was counted: while it is counted anew, the scale is still true.
        return { heat: yield* heatOnSkin(posed, skin, marked), count: marked.length };
      },
    [posed, skin, marked],
  );
  const counted = useWork(start);
  const heat = counted?.heat;
  const shown = useMemo(
    () => ({
      spots: [],
      selectedId: null,
      inScene:
        show === "marks" ? (
          <MarkCloud posed={posed} skin={skin} marked={marked} />
        ) : (
          heat && heat.highest > 0 && <HeatLayer posed={posed} skin={skin} heat={heat} />
        ),
    }),
    [show, posed, skin, marked, heat],
  );
  useFigureShown(showOnFigure, shown);
  const columns = useMemo(
    (): readonly TableColumn<PlaceFrequency>[] => [
      { id: "place", title: say("table.place"), value: ({ region }) => say(`region.${region}`) },
      { id: "side", title: say("months.side"), value: ({ side }) => say(`months.side.${side}`) },
      { id: "maps", title: say("heat.maps"), value: ({ maps: times }) => times },
      {
        id: "share",
        title: say("heat.share"),
        value: ({ share }) => share,
        text: ({ share }) => say("area.percent", { percent: Math.round(share * 100) }),
      },
    ],
    [say],
  );
  const [first] = frequencies;

  return (
    <>
      <div className="months-shows" role="group" aria-label={say("heat.show")}>
        {shows.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === show}
            onClick={() => setShow(one)}
          >
            {say(`heat.show.${one}`)}
          </button>
        ))}
      </div>
      {first && (
        <p>
          {say("heat.most", {
            place: placeHeading(say, first.region, first.side),
            maps: first.maps,
            count: chosen.length,
          })}
        </p>
      )}
      {show === "heat" && !heat && (
        <p className="soft" role="status">
          {say("heat.counting")}
        </p>
      )}
      {show === "heat" && counted && (
        <HeatLegend classes={counted.heat.classes} count={counted.count} />
      )}
      {show === "marks" && (
        <p className="soft">
          {say("heat.marksNote", { count: marked.reduce((sum, one) => sum + one.length, 0) })}
        </p>
      )}
      {frequencies.length > 0 && (
        <SortableTable
          caption={say("heat.table")}
          columns={columns}
          rows={frequencies}
          keyOf={({ region, side }) => `${region}/${side}`}
        />
      )}
      <p className="soft">{say("heat.tableNote")}</p>
    </>
  );
}
