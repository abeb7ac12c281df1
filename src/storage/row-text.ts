/** The one key of what stands for something that is no plain JSON: a part written elsewhere, or an odd value. */
const CODE = "$";

/**
 * A stored row as text. An object in a list that occurs more than once, as the unchanged spots of the steps of
 * undo do, is written once, as the browser's own store does it. Holds everything that rows may hold: all that
 * JSON has, `undefined`, every number, big integers, dates and bytes.
 *
 * @throws {RowNotWritable} it holds something else, such as a file or a function: a mistake in our code
 */
export function rowToText(row: unknown): string {
  const texts: string[] = [];
  const places = new Map<string, number>();
  const known = new Map<object, string>();

  function text(value: unknown): string {
    if (typeof value !== "object" || value === null) return plainText(value);
    if (Array.isArray(value)) return listText(value);
    if (value instanceof Date) return code("date", String(value.getTime()));
    if (value instanceof Uint8Array) return code("bytes", bytesToText(value));
    return objectText(value);
  }

  function listText(list: readonly unknown[]): string {
    if (list.every(isPlainNumber)) return `[${list.join(",")}]`;
    return `[${list.map((one) => (isRecord(one) ? shared(one) : text(one))).join(",")}]`;
  }

  function objectText(value: object): string {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw new RowNotWritable();
    const pairs = Object.entries(value).map(
      ([key, held]) => `${JSON.stringify(key)}:${text(held)}`,
    );
    const whole = `{${pairs.join(",")}}`;
    return CODE in value ? `{"${CODE}":["object",${whole}]}` : whole;
  }

  function shared(value: object): string {
    const before = known.get(value);
    if (before !== undefined) return before;
    const whole = text(value);
    const at = places.get(whole) ?? texts.push(whole) - 1;
    places.set(whole, at);
    const reference = `{"${CODE}":${at}}`;
    known.set(value, reference);
    return reference;
  }

  const root = text(row);
  return `[${[...texts, root].join(",")}]`;
}

/**
 * The row of such a text. Parts that were the same are the same object.
 *
 * @throws {SyntaxError} it is no such text
 */
export function rowFromText(text: string): unknown {
  const parts: unknown = JSON.parse(text);
  if (!Array.isArray(parts)) throw new SyntaxError("no row");
  const built: unknown[] = [];

  function value(word: unknown): unknown {
    if (typeof word !== "object" || word === null) return word;
    if (Array.isArray(word)) return word.every(isPlainNumber) ? word : word.map(value);
    if (Object.hasOwn(word, CODE)) return decoded(Reflect.get(word, CODE));
    return withValues(word);
  }

  function withValues(object: object): object {
    return Object.fromEntries(Object.entries(object).map(([key, word]) => [key, value(word)]));
  }

  function decoded(coded: unknown): unknown {
    if (typeof coded === "number") return built[coded];
    const [kind, held] = Array.isArray(coded) ? (coded as readonly unknown[]) : [];
    if (kind === "object" && typeof held === "object" && held !== null) return withValues(held);
    return oddValue(kind, String(held));
  }

  for (const part of parts as readonly unknown[]) built.push(value(part));
  return built.at(-1);
}

/** Thrown on a row that cannot be written as text. */
export class RowNotWritable extends Error {
  override readonly name = "RowNotWritable";
  override readonly message = "a row holds what cannot be written";
}

function plainText(value: unknown): string {
  if (isPlainNumber(value)) return String(value);
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "undefined":
      return code("undefined", "");
    case "number":
      return code("number", Object.is(value, -0) ? "-0" : String(value));
    case "bigint":
      return code("bigint", String(value));
    case "boolean":
      return String(value);
    case "object":
      return "null"; // the one object that is none
    case "function":
    case "symbol":
      throw new RowNotWritable();
  }
}

function oddValue(kind: unknown, text: string): unknown {
  switch (kind) {
    case "undefined":
      return undefined;
    case "number":
      return Number(text);
    case "bigint":
      return BigInt(text);
    case "date":
      return new Date(Number(text));
    case "bytes":
      return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    default:
      throw new SyntaxError("no row");
  }
}

function code(kind: string, text: string): string {
  return `{"${CODE}":["${kind}",${JSON.stringify(text)}]}`;
}

function isPlainNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function bytesToText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
