/** A table as it is written: one header, and rows as long as it. `null` is an empty cell. */
export type Table = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** How a table is written. */
export type CsvForm = {
  /** Whether it begins with the byte order mark by which Excel knows UTF-8. */
  readonly hasMark: boolean;
  /** What stands between two cells: RFC 4180 says a comma, Excel wants a semicolon where a decimal comma is used. */
  readonly separator: "," | ";";
};

/** What a spreadsheet could take for the start of a formula, wide forms too, after what it skips. */
const formulaStart = /^[\s\p{Cf}\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/**
 * Writes a table as CSV (RFC 4180): UTF-8, lines end in CRLF, every text in quotation marks, so that no
 * separator in it parts it, whatever a program takes for one. Numbers are bare.
 *
 * A text that a spreadsheet could run as a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection): what was written to a spot is only read.
 */
export function encodeCsv(table: Table, { hasMark, separator }: CsvForm): Uint8Array<ArrayBuffer> {
  const lines = [table.header, ...table.rows].map(
    (cells) => `${cells.map(cellText).join(separator)}\r\n`,
  );
  return new TextEncoder().encode((hasMark ? "\ufeff" : "") + lines.join(""));
}

function cellText(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
