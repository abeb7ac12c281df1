import { cleanLine } from "@/domain/clean-text";
import { KEY_NAME_LIMIT, type OfferedKey } from "@/exchange/key-file";

/** Where the app answers to such a link: what follows `#` up to the key. */
const PLACE = "/seal-to/";

/** The page of the app that offers a key to the person. All of it stands behind the `#`, which no browser sends. */
export function keyPlace({ name, key }: OfferedKey): string {
  const whose = shortened(name);
  return `${PLACE}${key}${whose === "" ? "" : `/${encodeURIComponent(whose)}`}`;
}

/**
 * A link that gives away a public key.
 *
 * @param page - the app's own address; what stands behind a `#` in it is dropped
 */
export function keyLink(page: string, offered: OfferedKey): string {
  return `${page.replace(/#.*$/s, "")}#${keyPlace(offered)}`;
}

/**
 * The key in a text that somebody pasted: a link of any host that serves the app, or the key itself; or `null`.
 * The name is cut and cleaned, and nobody has checked it.
 */
export function findKey(text: string): OfferedKey | null {
  const found = /(?:^|#\/seal-to\/)(age1[a-z0-9]{58})(?:\/([^/\s]{0,2000}))?\s*$/.exec(
    text.slice(0, 4000),
  );
  if (found?.[1] === undefined) return null;
  return { key: found[1], name: shortened(decoded(found[2] ?? "")) };
}

function shortened(name: string): string {
  const whose = cleanLine(name).trim().slice(0, KEY_NAME_LIMIT);
  return cleanLine(whose).trim(); // the cut may leave half of a character
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a half of an escape: then it was none
  }
}
