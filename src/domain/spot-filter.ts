import type { BodyMap } from "@/domain/body-map";
import { localDay } from "@/domain/local-day";
import type { RegionId, Side } from "@/domain/region";
import type { SessionId } from "@/domain/session";
import type { Quality } from "@/domain/spot";

/** Which spots of which maps are looked at. `null`: all of them; days as `2026-11-23`, both included. */
export type SpotFilter = {
  readonly quality: Quality | null;
  /** At least so strong; what was not said how strong is left out then. */
  readonly least: number | null;
  readonly side: Side | null;
  readonly region: RegionId | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Of maps that belong to it. */
  readonly sessionId: SessionId | null;
};

export const noFilter: SpotFilter = {
  quality: null,
  least: null,
  side: null,
  region: null,
  from: null,
  to: null,
  sessionId: null,
};

/** Whether anything is left out by it, whatever there is. */
export function isFiltering(filter: SpotFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/**
 * The maps of the days and the session that are looked at, each with the spots that are; one of which no
 * spot is left stays, so that it is seen that there was one. Nothing else of a map is changed.
 *
 * @param dayOf - the day of an instant by the calendar of whoever looks, as `2026-11-23`
 */
export function filterMaps(
  maps: readonly BodyMap[],
  filter: SpotFilter,
  dayOf: (instant: string) => string = localDay,
): readonly BodyMap[] {
  if (!isFiltering(filter)) return maps;
  const { quality, least, side, region, from, to, sessionId } = filter;
  return maps
    .filter((map) => {
      const day = dayOf(map.startedAt);
      return (
        (from === null || day >= from) &&
        (to === null || day <= to) &&
        (sessionId === null || map.sessionId === sessionId)
      );
    })
    .map((map) => ({
      ...map,
      spots: map.spots.filter(
        (spot) =>
          (quality === null || spot.qualities.includes(quality)) &&
          (least === null || (spot.intensity !== null && spot.intensity >= least)) &&
          (side === null || spot.side === side) &&
          (region === null || spot.region === region),
      ),
    }));
}

/** A map as it was before spots were filtered out of it. */
export function wholeMap(maps: readonly BodyMap[], filtered: BodyMap): BodyMap {
  return maps.find(({ id }) => id === filtered.id) ?? filtered;
}
