import type { BodyMap } from "@/domain/body-map";
import { saysSomething } from "@/domain/says-something";
import type { Session } from "@/domain/session";
import type { Spot } from "@/domain/spot";
import { spotsToAsk } from "@/domain/spots-to-ask";

/** The earlier map of which is asked what became of its spots. */
export type Followed = {
  readonly map: BodyMap;
  readonly spots: readonly Spot[];
  /** No later one says anything, such as that all of it was gone. */
  readonly isNewest: boolean;
};

/**
 * The newest map that has spots to ask for.
 *
 * @param maps - of one client, newest first
 */
export function newestToFollow(maps: readonly BodyMap[]): Followed | null {
  const newest = maps.find(saysSomething);
  for (const map of maps) {
    const spots = spotsToAsk(map, maps);
    if (spots.length > 0) return { map, spots, isNewest: map === newest };
  }
  return null;
}

/** The map that a map says it follows; `null` where that is not here. */
export function followedBy(map: BodyMap, maps: readonly BodyMap[]): Followed | null {
  const followed = maps.find(({ id }) => id === map.followsId);
  return followed ? { map: followed, spots: spotsToAsk(followed, maps), isNewest: false } : null;
}

/**
 * The session on the same day, by the clock on the wall; the latest if there were several.
 *
 * @param sessions - newest first
 */
export function sessionOn(sessions: readonly Session[], when: Date): Session | null {
  const day = when.toDateString();
  return sessions.find(({ startedAt }) => new Date(startedAt).toDateString() === day) ?? null;
}
