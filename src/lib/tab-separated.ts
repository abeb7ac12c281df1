/**
 * A table as text that spreadsheets take from the clipboard: cells parted by tabs, rows by line breaks.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
 * Injection"): one that begins with =, +, - or @, unless it is a number. Tabs and line breaks within a
 * cell become spaces, so that they part nothing.
 */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(cell).join("\t")).join("\n");
}

function cell(text: string): string {
  const inLine = text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, " ");
  const isNumber = /^[-+]?\d+(?:[.,]\d+)?$/.test(inLine);
  return !isNumber && /^\s*[=+\-@＝＋－＠]/.test(inLine) ? `'${inLine}` : inLine;
}
