/** Numbers from a seed: the same seed, the same numbers (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Values that have broken readers before; as JSON text, for some cannot be said otherwise. */
const hostile: readonly string[] = [
  "null",
  "true",
  "-0",
  "-1",
  "1e308",
  "-1e308",
  "1e999",
  "1e-400",
  "9007199254740993",
  "0.1",
  '""',
  "[]",
  "{}",
  "[[]]",
  "[null]",
  '"NaN"',
  '"Infinity"',
  '"1"',
  '"\\ud800"',
  '"\\udc00a"',
  '"a\\u202eb"',
  '"a\\u2066b\\u2069"',
  '"\\u0000"',
  '"a\\u0007b"',
  '"a\\u0085b"',
  '"a\\u2028b"',
  '"\\ufeffa"',
  '"__proto__"',
  '"constructor"',
  '"<img src=x onerror=alert(1)>"',
  '"javascript:alert(1)"',
  '"=1+1"',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"toString":1}',
  '{"length":4294967295}',
  "[1e999]",
  '"2026-11-23T09:30:00.000+14:00"',
  '"+275760-09-13T00:00:00.000Z"',
  '"9999-99-99T99:99:99.999Z"',
];

/**
 * A file made from a whole one, or from nothing, to break its reader: not ours, cut, flipped, newer, deep, huge, with
 * keys added, taken away or said twice, with values of every wrong kind in every place.
 *
 * @param whole - JSON text of a good file
 * @param rarely - one in so many is one of the large ones, which take a reader the longest
 */
export function hostileFile(
  whole: string,
  random: () => number,
  rarely = 400,
): string | Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit);
  const value = () => hostile[below(hostile.length)]!;
  const at = below(whole.length);
  if (below(rarely) === 0) return largeFile(whole, below);
  switch (below(10)) {
    case 0:
      return whole.slice(0, at);
    case 1: {
      const bytes = new TextEncoder().encode(whole);
      for (let flips = 1 + below(4); flips > 0; flips--)
        bytes[below(bytes.length)]! ^= 1 << below(8);
      return bytes;
    }
    case 2:
      return whole.slice(0, at) + value() + whole.slice(at + below(12));
    case 3:
      return Uint8Array.from({ length: below(2000) }, () => below(256));
    case 4:
      return nextMatch(
        whole,
        at,
        /"(?:[^"\\]|\\.)*"\s*:/g,
        (key) => `"${["__proto__", "constructor", "x", "id"][below(4)]}":${value()},${key}`,
      );
    case 5:
      return nextMatch(whole, at, /"(\w+)"\s*:/g, (key) => `${key}${value()},${key}`);
    case 6:
      return nextMatch(whole, at, /"version"\s*:\s*\d+/g, () => `"version":${value()}`);
    default:
      // A value in place of another, somewhere.
      return nextMatch(
        whole,
        at,
        /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)(?=\s*[,\]}])/g,
        value,
      );
  }
}

function largeFile(whole: string, below: (limit: number) => number): string {
  const strings = /(?<=:\s*)"(?:[^"\\]|\\.)*"/g;
  const at = below(whole.length);
  switch (below(5)) {
    case 0:
      return "[".repeat(200_000) + "]".repeat(200_000);
    case 1:
      return nextMatch(
        whole,
        at,
        strings,
        () => `${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}`,
      );
    case 2:
      return nextMatch(whole, at, strings, () => JSON.stringify("n".repeat(3_000_000)));
    case 3:
      return nextMatch(whole, at, /(?<=\[)[^[\]]*(?=\])/g, () =>
        Array.from({ length: 500_000 }, () => "0").join(","),
      );
    default:
      return " ".repeat(6_000_000) + whole;
  }
}

/** The text with the first match from a place on replaced, or the last before it. */
function nextMatch(
  text: string,
  from: number,
  pattern: RegExp,
  by: (found: string) => string,
): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches.find(({ index }) => index >= from) ?? matches.at(-1);
  if (!match) return text;
  const end = match.index + match[0].length;
  return text.slice(0, match.index) + by(match[0]) + text.slice(end);
}
