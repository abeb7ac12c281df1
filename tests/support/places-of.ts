import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";

/**
 * The places of a message, each with its kind and, for a choice, its cases: "whose select
 * other|your". Plural cases are given apart from "=0", which either language may spell out.
 */
export function placesOf(message: string): { places: string[]; plurals: string[][] } {
  const places = new Set<string>();
  const plurals: string[][] = [];
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      const [name, kind = "", cases] = token as [string, string?, unknown?];
      if (typeof cases !== "object" || cases === null) {
        places.add(`${name} ${kind} ${typeof cases === "string" ? cases : ""}`);
        continue;
      }
      const keys = Object.keys(cases)
        .filter((key) => key !== "offset")
        .sort();
      if (kind === "plural") {
        places.add(`${name} plural ${keys.includes("0") ? "=0" : ""}`);
        plurals.push(keys.filter((key) => !/^\d+$/.test(key)));
      } else {
        places.add(`${name} ${kind} ${keys.join("|")}`);
      }
      for (const inner of Object.values(cases)) walk(inner);
    }
  };
  walk(compileMessageOrThrow(message));
  return { places: [...places].sort(), plurals };
}
