import { cleanLine } from "@/domain/clean-text";
import { KEY_NAME_LIMIT, type OfferedKey } from "@/exchange/key-file";

/** Where the app answers to such a link: what follows `#` up to the key. */
const PLACE = "/seal-to/";

/**
 * A link that gives away a public key. All of it stands behind the `#`, which no browser sends to the host.
 *
 * @param page - the app's own address; what stands behind a `#` in it is dropped
 */
export function keyLink(page: string, { name, key }: OfferedKey): string {
  const whose = cleanLine(name).trim();
  const tail = whose === "" ? "" : `/${encodeURIComponent(whose)}`;
  return `${page.replace(/#.*$/s, "")}#${PLACE}${key}${tail}`;
}

/**
 * What such a link says, from its two parts; `null` if the first cannot be a key. The name is cut and cleaned,
 * and nobody has checked it.
 */
export function readKeyLink(key: string, name: string): OfferedKey | null {
  if (!/^age1[a-z0-9]{58}$/.test(key)) return null;
  return { key, name: cleanLine(decoded(name).trim().slice(0, KEY_NAME_LIMIT)).trim() };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ""; // a half of an escape
  }
}
