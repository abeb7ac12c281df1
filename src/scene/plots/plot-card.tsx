import "@/scene/plots/plots.css";

import type { ReactNode } from "react";

import { useMessages } from "@/messages/use-messages";
import { OpenedTable } from "@/scene/plots/opened-table";

type PlotCardProps = {
  readonly name: string;
  /** `null` where there is too little for one. */
  readonly plot: ReactNode;
  /** The dates of its first and its last point, UTC instants. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** What may be read from it, in words. */
  readonly reading: ReactNode;
  /** What its columns are called: the first is the date. */
  readonly columns: readonly string[];
  /** A row of cells for each point, made when the table is opened. */
  readonly rows: () => readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

/** Something over time: its plot, what may be read from it, and the same as a table. */
export function PlotCard({ name, plot, from, to, reading, columns, rows }: PlotCardProps) {
  const say = useMessages();
  const dateOf = (at: string | undefined) => at && say("mark.date", { date: new Date(at) });
  return (
    <li className="thread-card">
      <h3>{name}</h3>
      {plot && (
        <>
          {plot}
          <p className="thread-dates soft" dir="ltr">
            <span>{dateOf(from)}</span>
            <span>{dateOf(to)}</span>
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
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(({ key, cells: [first, ...others] }) => (
                <tr key={key}>
                  <th scope="row">{first}</th>
                  {others.map((cell, at) => (
                    <td key={columns[at + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </OpenedTable>
    </li>
  );
}
