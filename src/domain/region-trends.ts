import type { BodyMap, MapId, Moment } from "@/domain/body-map";
import { type MarkedPlace, markedOnEach } from "@/domain/marked-places";
import type { NamedPlace } from "@/domain/referral-counts";

/** What one map says of a place: all that was said there, nothing left out. */
export type RegionPoint = {
  readonly mapId: MapId;
  /** When the map was begun. */
  readonly at: string;
  readonly moment: Moment;
  /** How strong each of its spots was there, 0–10, the strongest first; those not said are left out. */
  readonly values: readonly number[];
  /** So many spots there, said or not how strong. */
  readonly spots: number;
  /** Of the values; `null` where none was said. */
  readonly highest: number | null;
  readonly mean: number | null;
};

/** One place through all maps on which it is marked. */
export type RegionTrend = NamedPlace & {
  /** Oldest first; at least one. */
  readonly points: readonly RegionPoint[];
};

/**
 * How strong each place was on every map on which it is marked, those that most maps speak of first. A map
 * on which a place is not marked gives no point: nothing is filled in and nothing smoothed.
 *
 * @param maps - in any order
 * @param all - all maps at hand, where those that they follow are looked up
 */
export function regionTrends(
  maps: readonly BodyMap[],
  all: readonly BodyMap[] = maps,
): readonly RegionTrend[] {
  const trends = new Map<string, NamedPlace & { points: RegionPoint[] }>();
  const inTime = maps.toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
  for (const [index, places] of markedOnEach(inTime, all).entries()) {
    const map = inTime[index];
    if (!map) continue;
    const here = new Map<string, MarkedPlace[]>();
    for (const place of places) {
      const name = `${place.region}/${place.side}`;
      here.set(name, [...(here.get(name) ?? []), place]);
    }
    for (const [name, spots] of here) {
      const [first] = spots;
      if (!first) continue;
      const trend = trends.get(name) ?? { region: first.region, side: first.side, points: [] };
      trend.points.push(pointOf(map, spots));
      trends.set(name, trend);
    }
  }
  return [...trends.values()].toSorted((one, other) => other.points.length - one.points.length);
}

function pointOf(map: BodyMap, spots: readonly MarkedPlace[]): RegionPoint {
  const values = spots
    .flatMap(({ intensity }) => (intensity === null ? [] : [intensity]))
    .toSorted((one, other) => other - one);
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    mapId: map.id,
    at: map.startedAt,
    moment: map.moment,
    values,
    spots: spots.length,
    highest: values[0] ?? null,
    mean: values.length > 0 ? sum / values.length : null,
  };
}
