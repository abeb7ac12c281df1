import type { ClientLine } from "@/domain/client-summary";
import type { RegionId, Side } from "@/domain/region";
import { placeName } from "@/messages/place-name";
import type { Say } from "@/messages/use-messages";

/**
 * The clients in whom every word of the query is found, in their order: in the name, a tag, or a place that is marked on
 * a map, as it is called in the language of the screen. Case, accents and marks make no difference.
 */
export function searchClients(
  clients: readonly ClientLine[],
  query: string,
  say: Say,
): readonly ClientLine[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  const names = new Map<string, string>();

  function nameOf(region: RegionId, side: Side): string {
    const key = `${region} ${side}`;
    const known = names.get(key) ?? plain(placeName(say, region, side));
    names.set(key, known);
    return known;
  }

  return clients.filter(({ name, tags, places }) => {
    const own = plain([name, ...tags].join(" "));
    const left = words.filter((word) => !own.includes(word));
    if (left.length === 0) return true;
    // All in one place: "left knee" is not somebody's left hand and right knee.
    return places.some(({ region, side }) => {
      const place = nameOf(region, side);
      return left.every((word) => place.includes(word));
    });
  });
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
