import type { BodyMap, MapId, Moment } from "@/domain/body-map";
import type { Place } from "@/domain/place";
import type { Spot, SpotId } from "@/domain/spot";

/** What one map says of a spot. */
export type ThreadPoint = {
  readonly mapId: MapId;
  /** When the map was begun. */
  readonly at: string;
  readonly moment: Moment;
  /** 0 too when it was gone; `null`: it was there, and not said how strong. */
  readonly intensity: number | null;
};

/** One spot through all maps that speak of it: it keeps its id from map to map. */
export type SpotThread = {
  readonly spotId: SpotId;
  /** Where it was last. */
  readonly place: Place;
  readonly qualities: Spot["qualities"];
  /** Oldest first; at least one. */
  readonly points: readonly ThreadPoint[];
};

/**
 * Follows every spot through a client's maps, those that most maps speak of first. A map that says
 * nothing of a spot gives no point: nothing is filled in.
 *
 * @param maps - in any order
 */
export function spotThreads(maps: readonly BodyMap[]): readonly SpotThread[] {
  const threads = new Map<SpotId, SpotThread>();
  const inTime = maps.toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1));

  function add(spotId: SpotId, place: Place, map: BodyMap, intensity: number | null, spot?: Spot) {
    const before = threads.get(spotId);
    const point = { mapId: map.id, at: map.startedAt, moment: map.moment, intensity };
    threads.set(spotId, {
      spotId,
      place,
      qualities: spot?.qualities ?? before?.qualities ?? [],
      points: [...(before?.points ?? []), point],
    });
  }

  for (const map of inTime) {
    const here = new Set(map.spots.map(({ id }) => id));
    for (const spot of map.spots) add(spot.id, placeOf(spot), map, spot.intensity, spot);
    for (const change of map.changes) {
      if (here.has(change.spotId)) continue;
      add(change.spotId, placeOf(change), map, change.outcome === "gone" ? 0 : change.after);
    }
  }
  return [...threads.values()].toSorted((one, other) => other.points.length - one.points.length);
}

function placeOf({ anchor, region, side }: Place): Place {
  return { anchor, region, side };
}
