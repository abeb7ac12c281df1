import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cleanText } from "@/domain/clean-text";
import { encodeCsv } from "@/exchange/encode-csv";

import { readCsv } from "../support/read-csv";

const plain = { hasMark: false, separator: "," } as const;

function written(
  cells: readonly (string | number | null)[],
  form: Parameters<typeof encodeCsv>[1] = plain,
) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    encodeCsv({ header: cells.map(() => "h"), rows: [cells] }, form),
  );
}

describe("encodeCsv", () => {
  it("quotes every text, doubles quotation marks and leaves numbers bare", () => {
    expect(written(['say "a,b"', 7, null])).toBe('"h","h","h"\r\n"say ""a,b""",7,\r\n');
  });

  it("begins with the byte order mark only where that is wanted", () => {
    expect(written(["ä"], { hasMark: true, separator: ";" })).toMatch(/^\ufeff"h"\r\n/);
    expect(written(["ä"])).toMatch(/^"h"/);
    expect([...encodeCsv({ header: [], rows: [] }, { hasMark: true, separator: "," })]).toEqual([
      0xef, 0xbb, 0xbf, 13, 10,
    ]);
  });

  it.each([
    "=1+1",
    "+49 30 1234",
    "-2 today",
    "@SUM(A1)",
    '=cmd|"/c calc"!A0',
    "\t=1",
    "\r\n=1",
    " =HYPERLINK(1)",
    "\u200b=1",
    "\ufeff=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠a",
  ])("takes the power from what begins as a formula does: %j", (text) => {
    expect(readCsv(written([text]))[1]).toEqual([`'${text}`]);
  });

  it("leaves every other text as it is, whatever is in it", () => {
    const text = fc.string({ unit: "binary", maxLength: 30 }).map(cleanText);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
        const read = readCsv(written(cells))[1];
        expect(read).toHaveLength(cells.length);
        for (const [at, cell] of cells.entries()) {
          expect([cell, `'${cell}`]).toContain(read?.[at]);
          expect(read?.[at]).not.toMatch(/^\s*[=+\-@]/);
        }
      }),
    );
  });
});
