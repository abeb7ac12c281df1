import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { SpotThread } from "@/domain/spot-threads";
import { placeHeading } from "@/messages/place-name";
import { type Say, useMessages } from "@/messages/use-messages";
import { PlotCard } from "@/scene/plots/plot-card";
import { ThreadPlot } from "@/scene/plots/thread-plot";

type ThreadCardProps = { readonly figure: Figure; readonly thread: SpotThread };

/** One spot over time: a plot of what was said, what may be read from it, and the same as a table. */
export function ThreadCard({ figure, thread }: ThreadCardProps) {
  const say = useMessages();
  const { place, points } = thread;
  const name = placeHeading(say, place.region, place.side, leafOfSpot(figure, place));
  const said = points.filter(({ intensity }) => intensity !== null);
  const values = said.map(({ intensity }) => intensity ?? 0);

  return (
    <PlotCard
      name={name}
      plot={
        values.length > 1 && <ThreadPlot points={points} label={`${name}: ${values.join(", ")}`} />
      }
      from={said[0]?.at}
      to={said.at(-1)?.at}
      reading={readingOf(say, values)}
      columns={[say("journal.date"), say("journal.moment"), say("journal.strength")]}
      rows={() =>
        points.map(({ mapId, at, moment, intensity }) => ({
          key: mapId,
          cells: [
            say("mark.date", { date: new Date(at) }),
            say(`journal.moment.${moment}`),
            intensity ?? say("journal.unsaid"),
          ],
        }))
      }
    />
  );
}

/** No more than so many values bear: from two points nothing is read. */
function readingOf(say: Say, values: readonly number[]): string {
  const [first, second] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined) return say("journal.none");
  if (second === undefined) return say("journal.one");
  if (values.length === 2) return say("journal.two");
  return say("journal.values", { count: values.length, first, last });
}
