import { useMemo, useState } from "react";

import type { BodyMap, MapId } from "@/domain/body-map";
import type { SpotId } from "@/domain/spot";
import { tellingMaps } from "@/domain/telling-maps";
import type { ClientPage } from "@/features/practice/client-page";
import { CompareNumbers } from "@/features/practice/compare-numbers";
import { FateList } from "@/features/practice/fate-list";
import { FateTable } from "@/features/practice/fate-table";
import { twoDates } from "@/features/practice/two-dates";
import { useMapDifferences } from "@/features/practice/use-map-differences";
import { mapTold } from "@/messages/map-told";
import { useMessages } from "@/messages/use-messages";
import { BesideFigure } from "@/scene/beside-figure";
import { fateFaces } from "@/scene/fate-faces";
import { MirrorView } from "@/scene/mirror-view";
import { useFigureShown } from "@/scene/use-figure-shown";
import { SelectField } from "@/ui/select-field";
import { qualityLetters } from "@/messages/quality-letters";

type ComparePartProps = { readonly page: ClientPage };

const layouts = ["one", "two"] as const;
type Layout = (typeof layouts)[number];

/** Any two maps of a client: what changed on one figure, or both side by side, and in numbers. */
export function ComparePart({ page }: ComparePartProps) {
  const { posed, skin, maps, showOnFigure } = page;
  const say = useMessages();
  const [layout, setLayout] = useState<Layout>("one");
  const [chosen, setChosen] = useState<readonly [MapId | null, MapId | null]>([null, null]);
  const [selectedId, setSelectedId] = useState<SpotId | null>(null);
  const [paper, setPaper] = useState<HTMLCanvasElement | null>(null);
  const telling = useMemo(() => tellingMaps(maps), [maps]);
  const pick = (id: MapId | null, otherwise: number) =>
    telling.find((map) => map.id === id) ?? telling[otherwise];
  const one = pick(chosen[0], 1);
  const other = pick(chosen[1], 0);
  const [earlier, later] =
    one && other && one.startedAt > other.startedAt ? [other, one] : [one, other];
  const [earlierDate, laterDate] = earlier && later ? twoDates(say, earlier, later) : [];
  const found = useMapDifferences(page, earlier, later);

  const letters = useMemo(() => qualityLetters(say), [say]);
  const onOne = useMemo(
    () => ({
      spots: found.map(({ spot }) => spot),
      faces: fateFaces(found),
      selectedId,
      onTapMarker: setSelectedId,
    }),
    [found, selectedId],
  );
  const onTwo = useMemo(
    () =>
      earlier && later
        ? {
            spots: earlier.spots,
            selectedId: null,
            inScene: paper && (
              <MirrorView
                paper={paper}
                posed={posed}
                skin={skin}
                spots={later.spots}
                letters={letters}
              />
            ),
            beside: (
              <>
                <BesideFigure
                  label={say("versus.beside", {
                    date: new Date(later.startedAt),
                    count: later.spots.length,
                  })}
                  onPaper={setPaper}
                />
                <p className="beside-date">
                  <span>{earlierDate}</span>
                  <span>{laterDate}</span>
                </p>
              </>
            ),
          }
        : null,
    [earlier, later, earlierDate, laterDate, paper, posed, skin, letters, say],
  );
  useFigureShown(showOnFigure, layout === "one" ? onOne : onTwo);

  if (!earlier || !later) return <p className="notice">{say("versus.needsTwo")}</p>;
  return (
    <>
      <div className="versus-choice">
        <MapSelect
          label={say("versus.earlier")}
          maps={telling}
          map={earlier}
          onChoose={(id) => setChosen([id, later.id])}
        />
        <MapSelect
          label={say("versus.later")}
          maps={telling}
          map={later}
          onChoose={(id) => setChosen([earlier.id, id])}
        />
      </div>
      <div className="row" role="group" aria-label={say("versus.layout")}>
        {layouts.map((any) => (
          <button
            key={any}
            type="button"
            className="button versus-layout"
            aria-pressed={any === layout}
            onClick={() => setLayout(any)}
          >
            {say(`versus.layout.${any}`)}
          </button>
        ))}
      </div>
      {earlier.id === later.id && <p className="notice">{say("versus.sameMap")}</p>}
      <section className="glance-card">
        <h2>{say("versus.changes")}</h2>
        <FateList found={found} counted={["same", "still", "unsaid"]} />
        <p className="soft versus-rule">{say("versus.rule")}</p>
      </section>
      <CompareNumbers page={page} earlier={earlier} later={later} />
      <FateTable found={found} />
    </>
  );
}

type MapSelectProps = {
  readonly label: string;
  readonly maps: readonly BodyMap[];
  readonly map: BodyMap;
  readonly onChoose: (id: MapId | null) => void;
};

function MapSelect({ label, maps, map, onChoose }: MapSelectProps) {
  const say = useMessages();
  return (
    <SelectField
      label={label}
      value={map.id}
      onValue={(value) => onChoose(maps.find((any) => any.id === value)?.id ?? null)}
    >
      {maps.map((any) => (
        <option key={any.id} value={any.id}>
          {say("session.mapLine", {
            date: new Date(any.startedAt),
            told: mapTold(say, any),
          })}
        </option>
      ))}
    </SelectField>
  );
}
