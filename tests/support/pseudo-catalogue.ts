import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";

import { readCatalogue } from "./catalogue.ts";

const accents = new Map(
  Object.entries({
    ...{ a: "å", c: "ç", d: "ð", e: "é", g: "ĝ", h: "ĥ", i: "î", j: "ĵ", k: "ķ", l: "ļ", n: "ñ" },
    ...{ o: "ö", p: "þ", r: "ŕ", s: "š", t: "ţ", u: "û", w: "ŵ", y: "ý", z: "ž" },
    ...{ A: "Å", C: "Ç", D: "Ð", E: "É", G: "Ĝ", H: "Ĥ", I: "Î", L: "Ļ", N: "Ñ", O: "Ö", S: "Š" },
    ...{ T: "Ţ", U: "Û", W: "Ŵ", Y: "Ý" },
  }),
);

/**
 * A text in no language: English with accents, and 40 % longer, as German can be. Words grow by
 * doubled letters, so that the longest word grows too.
 */
export function pseudoText(text: string): string {
  let owed = 0;
  return text.replace(/\p{L}/gu, (letter) => {
    owed += 0.4;
    const accented = accents.get(letter) ?? letter;
    if (owed < 1) return accented;
    owed -= 1;
    return accented + accented.toLowerCase();
  });
}

/**
 * The English catalogue as a script that stands in for a built one, with every text made longer.
 * Letters on markers stay as short as every language has them.
 */
export function pseudoCatalogueScript(): string {
  const catalogue = Object.entries(readCatalogue("en")).map(([id, text]) => {
    const compiled: unknown = compileMessageOrThrow(text);
    return [id, /\.letters?$/.test(id) ? compiled : inPseudo(compiled)];
  });
  return `export default ${JSON.stringify(Object.fromEntries(catalogue))};`;
}

/** The same tokens with their texts made longer; names of places, kinds and cases stay. */
function inPseudo(tokens: unknown): unknown {
  if (typeof tokens === "string") return pseudoText(tokens);
  if (!Array.isArray(tokens)) return tokens;
  return tokens.map((token: unknown) => {
    if (!Array.isArray(token)) return inPseudo(token);
    const [name, kind, cases] = token as unknown[];
    if (typeof cases !== "object" || cases === null) return token;
    const longer = Object.entries(cases).map(([key, inner]) => [key, inPseudo(inner)]);
    return [name, kind, Object.fromEntries(longer)];
  });
}
