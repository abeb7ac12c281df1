/**
 * Reads CSV by RFC 4180 and nothing more lenient: CRLF, quotation marks doubled within quoted cells, as many
 * cells in every row as in the first.
 *
 * @throws {Error} it is not that
 */
export function readCsv(text: string, separator: "," | ";" = ","): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const quoted = /"((?:[^"]|"")*)"/y;
      quoted.lastIndex = at;
      const found = quoted.exec(text);
      const end = /[^",;\r\n]*/y;
      end.lastIndex = at;
      const cell = found ?? end.exec(text);
      row.push(found ? found[1]!.replaceAll('""', '"') : (cell?.[0] ?? ""));
      at += cell?.[0].length ?? 0;
      if (text[at] === separator) at += 1;
      else break;
    }
    if (text.slice(at, at + 2) !== "\r\n") throw new Error(`a row ends wrongly at ${at}`);
    at += 2;
    rows.push(row);
  }
  if (rows.some((row) => row.length !== rows[0]!.length))
    throw new Error("a row is of another length");
  return rows;
}
