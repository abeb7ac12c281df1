import "@/features/practice/area-table.css";

import { useId, useMemo } from "react";

import type { BodyMap } from "@/domain/body-map";
import { comparedRegions, mapNumbers } from "@/domain/map-numbers";
import type { ClientPage } from "@/features/practice/client-page";
import { twoDates } from "@/features/practice/two-dates";
import { placeHeading, placeName } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { comparedAreas } from "@/scene/compared-areas";
import { useWork } from "@/scene/use-work";

type CompareNumbersProps = {
  readonly page: Pick<ClientPage, "posed" | "skin">;
  readonly earlier: BodyMap;
  readonly later: BodyMap;
};

/** Two maps in numbers, and which places they mark. docs/comparing.md defines each. */
export function CompareNumbers({ page, earlier, later }: CompareNumbersProps) {
  const { posed, skin } = page;
  const say = useMessages();
  const id = useId();
  const measure = useMemo(
    () => (skin ? () => comparedAreas(posed, earlier.spots, later.spots) : null),
    [posed, skin, earlier, later],
  );
  const areas = useWork(measure);
  const numbers = [mapNumbers(earlier), mapNumbers(later)];
  const regions = comparedRegions(earlier, later);
  const [earlierDate, laterDate] = twoDates(say, earlier, later);
  const decimal = (value: number | null) =>
    value === null ? "–" : say("versus.decimal", { value: Math.round(10 * value) / 10 });
  const percent = (share: number | undefined) =>
    share === undefined
      ? say("versus.measuring")
      : say("area.percent", { percent: Math.round(1000 * share) / 10 });

  const rows = [
    { title: say("versus.spots"), cells: numbers.map(({ spots }) => decimal(spots)) },
    {
      title: say("versus.mean"),
      cells: numbers.map(({ mean, said, spots }) =>
        mean !== null && said < spots
          ? say("versus.ofSome", { value: decimal(mean), said })
          : decimal(mean),
      ),
    },
    { title: say("versus.highest"), cells: numbers.map(({ highest }) => decimal(highest)) },
    { title: say("versus.area"), cells: [percent(areas?.earlier), percent(areas?.later)] },
  ];

  return (
    <section className="area-table" aria-labelledby={id}>
      <h2 id={id}>{say("versus.numbers")}</h2>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{say("journal.date")}</th>
            <th scope="col">{earlierDate}</th>
            <th scope="col">{laterDate}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, cells }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{cells[0]}</td>
              <td>{cells[1]}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say("versus.overlap")}</th>
            <td colSpan={2}>
              {areas && areas.overlap === null
                ? say("versus.noAreas")
                : percent(areas?.overlap ?? undefined)}
            </td>
          </tr>
        </tbody>
      </table>
      <dl className="versus-regions">
        {(["both", "earlier", "later"] as const).map((which) => (
          <div key={which}>
            <dt>{say(`versus.regions.${which}`, { count: regions[which].length })}</dt>
            <dd>
              {regions[which].length === 0
                ? "–"
                : regions[which]
                    .map(({ region, side }, index) =>
                      (index === 0 ? placeHeading : placeName)(say, region, side),
                    )
                    .join(say("fate.separator"))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">{say("versus.numbersNote")}</p>
    </section>
  );
}
