import type { RegionPoint, RegionTrend } from "@/domain/region-trends";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { OpenedTable } from "@/scene/plots/opened-table";
import { RegionPlot } from "@/scene/plots/region-plot";

type RegionCardProps = {
  readonly trend: RegionTrend;
  /** So many maps are looked at. */
  readonly count: number;
};

/** One place over time: a plot of what was said on each map, and the same as a table. */
export function RegionCard({ trend, count }: RegionCardProps) {
  const say = useMessages();
  const { region, side, points } = trend;
  const name = placeHeading(say, region, side);
  const said = points.filter(({ highest }) => highest !== null);
  const dateOf = (point: RegionPoint | undefined) =>
    point && say("mark.date", { date: new Date(point.at) });
  const [first] = said;
  const last = said.at(-1);

  return (
    <li className="thread-card">
      <h3>{name}</h3>
      {said.length > 1 && (
        <>
          <RegionPlot
            points={points}
            label={`${name}: ${said.map(({ highest }) => highest).join(", ")}`}
          />
          <p className="thread-dates soft" dir="ltr">
            <span>{dateOf(first)}</span>
            <span>{dateOf(last)}</span>
          </p>
        </>
      )}
      <p className="soft">
        {say("trend.marked", { maps: points.length, count })}{" "}
        {said.length > 2 &&
          say("trend.highest", { first: first?.highest ?? 0, last: last?.highest ?? 0 })}
      </p>
      <OpenedTable>
        {() => (
          <table>
            <caption className="visually-hidden">{name}</caption>
            <thead>
              <tr>
                <th scope="col">{say("journal.date")}</th>
                <th scope="col">{say("journal.moment")}</th>
                <th scope="col">{say("trend.spots")}</th>
                <th scope="col">{say("trend.values")}</th>
                <th scope="col">{say("trend.mean")}</th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ mapId, at, moment, spots, values, mean }) => (
                <tr key={mapId}>
                  <th scope="row">{say("mark.date", { date: new Date(at) })}</th>
                  <td>{say(`journal.moment.${moment}`)}</td>
                  <td>{spots}</td>
                  <td>{values.join(say("list.comma")) || say("journal.unsaid")}</td>
                  <td>
                    {mean === null
                      ? "–"
                      : say("trend.number", { value: Math.round(10 * mean) / 10 })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </OpenedTable>
    </li>
  );
}
