import type { RegionTrend } from "@/domain/region-trends";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { PlotCard } from "@/scene/plots/plot-card";
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
  const first = said[0];
  const last = said.at(-1);

  return (
    <PlotCard
      name={name}
      plot={
        said.length > 1 && (
          <RegionPlot
            points={points}
            label={`${name}: ${said.map(({ highest }) => highest).join(", ")}`}
          />
        )
      }
      from={first?.at}
      to={last?.at}
      reading={
        <>
          {say("trend.marked", { maps: points.length, count })}{" "}
          {said.length > 2 &&
            say("trend.highest", { first: first?.highest ?? 0, last: last?.highest ?? 0 })}
        </>
      }
      columns={[
        say("journal.date"),
        say("journal.moment"),
        say("trend.spots"),
        say("trend.values"),
        say("trend.mean"),
      ]}
      rows={() =>
        points.map(({ mapId, at, moment, spots, values, mean }) => ({
          key: mapId,
          cells: [
            say("mark.date", { date: new Date(at) }),
            say(`journal.moment.${moment}`),
            spots,
            values.join(say("list.comma")) || say("journal.unsaid"),
            mean === null ? "–" : say("trend.number", { value: Math.round(10 * mean) / 10 }),
          ],
        }))
      }
    />
  );
}
