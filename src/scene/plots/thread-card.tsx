import "@/scene/plots/plots.css";

import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { SpotThread, ThreadPoint } from "@/domain/spot-threads";
import { placeHeading } from "@/messages/place-name";
import { type Say, useMessages } from "@/messages/use-messages";
import { OpenedTable } from "@/scene/plots/opened-table";
import { ThreadPlot } from "@/scene/plots/thread-plot";

type ThreadCardProps = { readonly figure: Figure; readonly thread: SpotThread };

/** One spot over time: a plot of what was said, what may be read from it, and the same as a table. */
export function ThreadCard({ figure, thread }: ThreadCardProps) {
  const say = useMessages();
  const { place, points } = thread;
  const name = placeHeading(say, place.region, place.side, leafOfSpot(figure, place));
  const said = points.filter(({ intensity }) => intensity !== null);
  const values = said.map(({ intensity }) => intensity ?? 0);
  const dateOf = (point: ThreadPoint | undefined) =>
    point && say("mark.date", { date: new Date(point.at) });
  const reading = readingOf(say, values);

  return (
    <li className="thread-card">
      <h3>{name}</h3>
      {values.length > 1 && (
        <>
          <ThreadPlot points={points} label={`${name}: ${values.join(", ")}`} />
          <p className="thread-dates soft" dir="ltr">
            <span>{dateOf(said[0])}</span>
            <span>{dateOf(said.at(-1))}</span>
          </p>
        </>
      )}
      <p className="soft">{reading}</p>
      <OpenedTable>
        {() => (
          <table>
            <caption className="visually-hidden">{name}</caption>
            <thead>
              <tr>
                <th scope="col">{say("journal.date")}</th>
                <th scope="col">{say("journal.moment")}</th>
                <th scope="col">{say("journal.strength")}</th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ mapId, at, moment, intensity }) => (
                <tr key={mapId}>
                  <th scope="row">{say("mark.date", { date: new Date(at) })}</th>
                  <td>{say(`journal.moment.${moment}`)}</td>
                  <td>{intensity ?? say("journal.unsaid")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </OpenedTable>
    </li>
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
