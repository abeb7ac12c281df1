import type { BodyMap, MapId } from "@/domain/body-map";
import type { Spot } from "@/domain/spot";

/**
 * The spots of a map of which a later one can say what became of them: its own, and those of the maps
 * it follows of which nothing was said, so that a skipped spot is asked for again the next time.
 *
 * @param maps - where those it follows are looked for; in no order
 * @returns the map's own first
 */
export function spotsToAsk(map: BodyMap, maps: readonly BodyMap[]): readonly Spot[] {
  const byId = new Map<MapId, BodyMap>(maps.map((one) => [one.id, one]));
  const asked = [...map.spots];
  const known = new Set(asked.map(({ id }) => id));
  const seen = new Set<MapId>();
  let at: BodyMap | undefined = map;
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    for (const { spotId } of at.changes) known.add(spotId);
    at = at.followsId === null ? undefined : byId.get(at.followsId);
    for (const spot of at?.spots ?? []) {
      if (!known.has(spot.id)) asked.push(spot);
      known.add(spot.id);
    }
  }
  return asked;
}
