/** What UTF-8 JSON says; `undefined` when the bytes are none, for JSON itself has no such value. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Whether a key stands twice in one object of a JSON text. `JSON.parse` silently takes the last of them and other
 * readers the first, so that two people could be shown two things from one file.
 *
 * @param bytes - UTF-8 JSON
 * @param json - what `parseJson` made of it
 */
export function hasRepeatedKeys(bytes: Uint8Array, json: unknown): boolean {
  const strings = new TextDecoder().decode(bytes).matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/gs);
  let written = 0;
  for (const [, colon] of strings) if (colon !== undefined) written += 1;
  return written !== keysIn(json);
}

/** How many keys all objects have together; without recursion, for nothing is known of how deep they are. */
function keysIn(json: unknown): number {
  let keys = 0;
  const waiting: unknown[] = [json];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (!Array.isArray(value)) keys += inside.length;
    for (const part of inside) if (typeof part === "object" && part !== null) waiting.push(part);
  }
  return keys;
}
