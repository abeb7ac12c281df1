import type { BodyMap, MapId } from "@/domain/body-map";
import type { Spot } from "@/domain/spot";

/** A place that a map tells of as marked. */
export type MarkedPlace = Pick<
  Spot,
  "id" | "anchor" | "region" | "side" | "extent" | "qualities" | "intensity"
>;

/**
 * What is marked according to a map: its own spots, and those of the map it follows of which it says that
 * they are still there, softer, the same or worse. What it says nothing of is not filled in.
 *
 * @param maps - where the map that it follows is looked up: how far a spot spread and what it felt like is
 *   known from there; where that map is not at hand it counts as a point
 */
export function markedPlaces(
  map: Pick<BodyMap, "spots" | "changes" | "followsId">,
  maps: ReadonlyMap<MapId, Pick<BodyMap, "spots">>,
): readonly MarkedPlace[] {
  const own = new Set(map.spots.map(({ id }) => id));
  const followed = (map.followsId !== null && maps.get(map.followsId)?.spots) || [];
  const still = map.changes
    .filter(({ spotId, outcome }) => outcome !== "gone" && !own.has(spotId))
    .map(({ spotId, anchor, region, side, after }): MarkedPlace => {
      const before = followed.find(({ id }) => id === spotId);
      return {
        id: spotId,
        anchor,
        region,
        side,
        extent: before?.extent ?? null,
        qualities: before?.qualities ?? [],
        intensity: after,
      };
    });
  return still.length === 0 ? map.spots : [...map.spots, ...still];
}

/**
 * What is marked according to each of several maps, in their order.
 *
 * @param all - all maps at hand, where those that they follow are looked up
 */
export function markedOnEach(
  maps: readonly BodyMap[],
  all: readonly BodyMap[] = maps,
): readonly (readonly MarkedPlace[])[] {
  const byId = new Map(all.map((map) => [map.id, map]));
  return maps.map((map) => markedPlaces(map, byId));
}
