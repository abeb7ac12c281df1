import { useMemo, useState } from "react";

import { joiningLines } from "@/domain/joining-lines";
import { referralWeb, type WebPair } from "@/domain/referral-web";
import type { MonthsPartProps } from "@/features/months/months-page";
import { PairDetails } from "@/features/months/pair-details";
import { overlayTerms } from "@/messages/overlay-terms";
import { fromToWords } from "@/messages/referral-words";
import { useMessages } from "@/messages/use-messages";
import { useTerms } from "@/messages/use-terms";
import { isMoreBehind } from "@/scene/is-more-behind";
import { SkinArcs } from "@/scene/skin-arcs";
import { SortableTable, type TableColumn } from "@/scene/sortable-table";
import { useFigureShown } from "@/scene/use-figure-shown";

/** The thinnest and the thickest arc, as shares of an ordinary one. */
const THIN = 0.4;
const THICK = 1.1;

/** Everything felt elsewhere on these maps: as arcs weighted by how often, and as a table. */
export function WebPart({ page, chosen }: MonthsPartProps) {
  const { posed, skin, showOnFigure, turnTo } = page;
  const say = useMessages();
  const terms = useTerms(overlayTerms);
  const pairs = useMemo(() => referralWeb(chosen), [chosen]);
  const [selectedKey, setSelectedKey] = useState("");
  const selected = pairs.find((pair) => keyOf(pair) === selectedKey);
  const highest = pairs[0]?.seen ?? 1;
  const arcs = useMemo(
    () =>
      (selected ? [selected] : pairs).map(({ fromAnchor, toAnchor, seen }) => ({
        from: fromAnchor,
        to: toAnchor,
        when: null,
        weight: THIN + (THICK - THIN) * (highest > 1 ? (seen - 1) / (highest - 1) : 0.3),
      })),
    [pairs, selected, highest],
  );
  const shown = useMemo(
    () => ({
      spots: [],
      selectedId: null,
      inScene: arcs.length > 0 && <SkinArcs posed={posed} skin={skin} arcs={arcs} />,
    }),
    [posed, skin, arcs],
  );
  useFigureShown(showOnFigure, shown);
  const columns = useMemo(
    (): readonly TableColumn<WebPair>[] => [
      {
        id: "pair",
        title: say("web.pair"),
        value: ({ from, to }) => fromToWords(say, from, [to]),
        show: (pair) => (
          <button
            type="button"
            className="web-pair"
            aria-pressed={keyOf(pair) === selectedKey}
            onClick={() => {
              setSelectedKey(keyOf(pair) === selectedKey ? "" : keyOf(pair));
              const ends = [{ anchor: pair.fromAnchor }, { anchor: pair.toAnchor }];
              turnTo?.(isMoreBehind(posed, ends) ? "back" : "front"); // from near, one end would be out of sight
            }}
          >
            {fromToWords(say, pair.from, [pair.to])}
          </button>
        ),
      },
      { id: "seen", title: say("heat.maps"), value: ({ seen }) => seen },
      { id: "worked", title: say("web.worked"), value: ({ worked }) => worked },
      {
        id: "lines",
        title: say("web.lines"),
        value: ({ from, to }) =>
          joiningLines(from, to)
            .map(({ id }) => terms?.say(`lines.${id}`))
            .join(say("list.comma")) || (terms ? say("web.noLine") : ""),
      },
    ],
    [say, terms, selectedKey, posed, turnTo],
  );

  if (pairs.length === 0) return <p className="notice">{say("web.none")}</p>;
  return (
    <>
      <p>{say("web.legend", { most: highest })}</p>
      {selected && <PairDetails pair={selected} />}
      <SortableTable caption={say("web.table")} columns={columns} rows={pairs} keyOf={keyOf} />
      <p className="soft">{say("journal.countNote")}</p>
      <ModelNote />
    </>
  );
}

/** What a line of the model is, and how little it says that one joins two places. */
function ModelNote() {
  const say = useMessages();
  return (
    <details className="months-source">
      <summary>{say("web.model")}</summary>
      <p>{say("web.modelText")}</p>
    </details>
  );
}

function keyOf({ from, to }: WebPair): string {
  return `${from.region}/${from.side} ${to.region}/${to.side}`;
}
