import { inflateSync } from "node:zlib";

/** A PDF that `writeReport` made, taken apart by its own cross-reference table. */
export type ReadPdf = {
  /** The text of each page, in the order in which it is drawn: letters by the fonts' own tables of characters. */
  readonly pages: readonly string[];
  /** The bodies of all objects, packed streams unpacked. */
  readonly objects: readonly string[];
};

/** @throws {Error} the table names places where no object begins, or a letter stands for no character */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes);
  const latin = file.toString("latin1");
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(latin)?.[1]);
  const places = [...latin.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) =>
    Number(at),
  );
  const objects = places.map((place, index) => {
    const head = `${index + 1} 0 obj\n`;
    if (latin.slice(place, place + head.length) !== head) throw new Error(`no object at ${place}`);
    const end = places[index + 1] ?? start;
    const body = latin.slice(place + head.length, end);
    const stream = /^(<<.*>>)\nstream\n/s.exec(body);
    if (!stream?.[1]?.includes("/FlateDecode")) return body;
    const length = Number(/\/Length (\d+) >>$/.exec(stream[1])?.[1]);
    const from = place + head.length + stream[0].length;
    return `${stream[1]}\nstream\n${inflateSync(file.subarray(from, from + length)).toString("latin1")}`;
  });
  const at = (ref: string) => objects[Number.parseInt(ref, 10) - 1] ?? "";

  const pages = objects
    .filter((body) => body.includes("/Type /Page "))
    .map((page) => {
      const resources = at(/\/Resources (\d+ 0 R)/.exec(page)?.[1] ?? "");
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+ 0 R)/g)].map(([, name = "", ref = ""]) => [
          name,
          charactersOf(at(/\/ToUnicode (\d+ 0 R)/.exec(at(ref))?.[1] ?? "")),
        ]),
      );
      const content = at(/\/Contents (\d+ 0 R)/.exec(page)?.[1] ?? "");
      let font = fonts.values().next().value;
      let text = "";
      for (const [, name, codes, end] of content.matchAll(
        /\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|(EMC)/g,
      )) {
        if (name) font = fonts.get(name);
        for (const code of codes?.match(/.{4}/g) ?? []) text += font?.get(code) ?? "";
        if (end) text += "\n";
      }
      return text;
    });
  return { pages, objects };
}

function charactersOf(table: string): ReadonlyMap<string, string> {
  return new Map(
    [...table.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)].map(([, code = "", hex = ""]) => [
      code,
      (hex.match(/.{4}/g) ?? [])
        .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
        .join(""),
    ]),
  );
}
