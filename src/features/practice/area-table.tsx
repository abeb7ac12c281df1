import "@/features/practice/area-table.css";

import { useId, useMemo } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import type { Spot } from "@/domain/spot";
import { areaWords, shareWords } from "@/features/practice/area-words";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { markedAreas } from "@/scene/marked-areas";
import { useWork } from "@/scene/use-work";

type AreaTableProps = {
  readonly posed: PosedFigure;
  /** How it is shaped now: after a change everything is measured anew. */
  readonly skin: PosedFigure["skin"];
  readonly spots: readonly Spot[];
};

/** How much of each place is marked, and of all skin. Says nothing of a map of mere points. */
export function AreaTable({ posed, skin, spots }: AreaTableProps) {
  const say = useMessages();
  const id = useId();
  const measure = useMemo(() => {
    const extended = spots.filter(({ extent }) => extent !== null);
    return skin && extended.length > 0 ? () => markedAreas(posed, extended) : null;
  }, [posed, skin, spots]);
  const areas = useWork(measure);

  if (!measure) return null;
  return (
    <section className="area-table" aria-labelledby={id}>
      <h2 id={id}>{say("area.title")}</h2>
      {!areas && <p className="soft">{say("area.measuring")}</p>}
      {areas && (
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{say("area.place")}</th>
              <th scope="col">{say("area.size")}</th>
              <th scope="col">{say("area.ofPlace")}</th>
              <th scope="col">{say("area.ofSkin")}</th>
            </tr>
          </thead>
          <tbody>
            {areas.regions.map(({ region, side, area, ofRegion, share }) => (
              <tr key={`${region} ${side}`}>
                <th scope="row">{placeHeading(say, region, side)}</th>
                <td>{areaWords(say, area)}</td>
                <td>{shareWords(say, ofRegion)}</td>
                <td>{shareWords(say, share)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say("area.total")}</th>
              <td>{areaWords(say, areas.area)}</td>
              <td>–</td>
              <td>{shareWords(say, areas.share)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      <p className="soft">{say("area.note")}</p>
    </section>
  );
}
