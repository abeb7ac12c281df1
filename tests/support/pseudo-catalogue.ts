import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";

import { readCatalogue } from "./catalogue.ts";

const plain = "acdeghijklnoprstuwyzACDEGHILNOSTUWY";
const accented = "åçðéĝĥîĵķļñöþŕšţûŵýžÅÇÐÉĜĤÎĻÑÖŠŢÛŴÝ";

/**
 * A text in no language: English with accents, and 40 % longer, as German can be. Words grow by
 * doubled letters, so that the longest word grows too.
 */
export function pseudoText(text: string): string {
  let owed = 0;
  return text.replace(/\p{L}/gu, (letter) => {
    owed += 0.4;
    const other = accented[plain.indexOf(letter)] ?? letter;
    if (owed < 1) return other;
    owed -= 1;
    return other + other.toLowerCase();
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
