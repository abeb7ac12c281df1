import "@/scene/sortable-table.css";

import { type ReactNode, useMemo, useState } from "react";

import { tabSeparated } from "@/lib/tab-separated";
import { useLanguage } from "@/messages/use-language";
import { useMessages } from "@/messages/use-messages";

/** One column of a table. */
export type TableColumn<Row> = {
  readonly id: string;
  readonly title: string;
  /** What it is sorted by; `null` stands last whichever way. */
  readonly value: (row: Row) => string | number | null;
  /** What it says, also when it is copied; else its value. */
  readonly text?: (row: Row) => string;
  /** How that is shown; else as text. */
  readonly show?: (row: Row) => ReactNode;
};

type SortableTableProps<Row> = {
  readonly caption: string;
  /** The first names the row. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** By which column it is sorted at first; without one, in the order of the rows. */
  readonly sortedBy?: { readonly id: string; readonly isDescending: boolean };
};

/** So many rows are shown at a time: thousands at once would be felt. */
const ROWS_AT_ONCE = 50;

/** A table that sorts by any column and copies whole, for the clipboard of a spreadsheet. */
export function SortableTable<Row>(props: SortableTableProps<Row>) {
  const { caption, columns, rows, keyOf } = props;
  const say = useMessages();
  const { language } = useLanguage();
  const [order, setOrder] = useState(props.sortedBy ?? null);
  const [shownCount, setShownCount] = useState(ROWS_AT_ONCE);
  const [copied, setCopied] = useState("");
  const sorted = useMemo(() => {
    const column = columns.find(({ id }) => id === order?.id);
    if (!column) return rows;
    return sortedBy(rows, column.value, order?.isDescending ?? false, language);
  }, [rows, columns, order, language]);
  const textOf = (column: TableColumn<Row>, row: Row) =>
    column.text ? column.text(row) : String(column.value(row) ?? "");

  async function copy() {
    const titles = columns.map(({ title }) => title);
    const cells = sorted.map((row) => columns.map((column) => textOf(column, row)));
    try {
      await navigator.clipboard.writeText(tabSeparated([titles, ...cells]));
      setCopied(say("table.copied", { count: cells.length }));
    } catch {
      setCopied(say("table.notCopied"));
    }
  }

  return (
    <div className="sortable">
      <div className="sortable-scroll">
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ id, title }) => (
                <th key={id} scope="col" aria-sort={sortOf(id)}>
                  <button type="button" onClick={() => sortBy(id)}>
                    {title}
                    <span className="sortable-arrow" aria-hidden="true">
                      {order?.id === id ? (order.isDescending ? "▼" : "▲") : "↕"}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shownCount).map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column, index) => {
                  const shown = column.show ? column.show(row) : textOf(column, row);
                  return index === 0 ? (
                    <th key={column.id} scope="row">
                      {shown}
                    </th>
                  ) : (
                    <td key={column.id} dir="auto">
                      {shown}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        {sorted.length > shownCount && (
          <button
            type="button"
            className="button"
            onClick={() => setShownCount(shownCount + ROWS_AT_ONCE)}
          >
            {say("table.more", {
              shown: shownCount,
              count: sorted.length,
            })}
          </button>
        )}
        <button type="button" className="button" onClick={() => void copy()}>
          {say("table.copy")}
        </button>
        <span role="status" className="soft">
          {copied}
        </span>
      </div>
    </div>
  );

  function sortOf(id: string): "ascending" | "descending" | undefined {
    if (order?.id !== id) return undefined;
    return order.isDescending ? "descending" : "ascending";
  }

  function sortBy(id: string) {
    setOrder({ id, isDescending: order?.id === id && !order.isDescending });
  }
}

/**
 * Numbers by size, words as the language orders them, nothing last. Thousands of rows have few different
 * words: only these are compared as words.
 */
function sortedBy<Row>(
  rows: readonly Row[],
  value: TableColumn<Row>["value"],
  isDescending: boolean,
  language: string,
): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  const { compare } = new Intl.Collator(language, { numeric: true });
  const words = new Set(keyed.flatMap(({ key }) => (typeof key === "string" ? [key] : [])));
  const ranks = new Map([...words].toSorted(compare).map((word, rank) => [word, rank]));
  const sizeOf = (key: string | number) => (typeof key === "number" ? key : (ranks.get(key) ?? 0));
  return keyed
    .toSorted(({ key: one }, { key: other }) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return (isDescending ? -1 : 1) * (sizeOf(one) - sizeOf(other));
    })
    .map(({ row }) => row);
}
