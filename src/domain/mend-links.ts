import type { BodyMap, MapId } from "@/domain/body-map";
import type { Session } from "@/domain/session";

/**
 * What had to be mended, and how often; the screen has a sentence for each.
 *
 * - `unknown-hold`: something felt elsewhere names a hold that is not there. Its place stays, for it is kept
 *   beside the hold; only the link goes
 * - `unknown-session`: a map names a session that is not there. It becomes a map of no session
 * - `circle`: maps that follow one another in a circle. The oldest that came follows none from then on; what it
 *   says of changes stays, for each says itself where the spot was
 */
export type Mending = {
  readonly kind: "unknown-hold" | "unknown-session" | "circle";
  readonly count: number;
};

/** So much of a map says where it stands among those that follow one another. */
type Following = Pick<BodyMap, "id" | "startedAt" | "followsId">;

export type Mended = { readonly maps: readonly BodyMap[]; readonly mendings: readonly Mending[] };

/**
 * Takes out of maps the links that lead nowhere or in a circle. What a person said stays.
 *
 * @param sessions - all there are of that client
 * @param others - that client's other maps, which stay as they are
 */
export function mendLinks(
  maps: readonly BodyMap[],
  sessions: readonly Session[],
  others: readonly Following[] = [],
): Mended {
  const known = new Set(sessions.map(({ id }) => id));
  const counts = { "unknown-hold": 0, "unknown-session": 0, circle: 0 };
  const holds = new Set(sessions.flatMap((session) => session.holds.map(({ id }) => id)));
  const inCircle = circleEnds(maps, others);

  const mended = maps.map((map) => {
    let next = map;
    if (map.sessionId !== null && !known.has(map.sessionId)) {
      counts["unknown-session"] += 1;
      next = { ...next, sessionId: null };
    }
    if (map.referrals.some(({ holdId }) => holdId !== null && !holds.has(holdId))) {
      const referrals = map.referrals.map((referral) => {
        if (referral.holdId === null || holds.has(referral.holdId)) return referral;
        counts["unknown-hold"] += 1;
        return { ...referral, holdId: null };
      });
      next = { ...next, referrals };
    }
    if (inCircle.has(map.id)) {
      counts.circle += 1;
      next = { ...next, followsId: null };
    }
    return next;
  });

  const mendings = (Object.keys(counts) as (keyof typeof counts)[]) // of the object just above
    .map((kind) => ({ kind, count: counts[kind] }))
    .filter(({ count }) => count > 0);
  return { maps: mended, mendings };
}

/** In each circle of maps that follow one another, the one that was begun first of those that may change. */
function circleEnds(maps: readonly Following[], others: readonly Following[]): ReadonlySet<MapId> {
  const byId = new Map([...others, ...maps].map((map) => [map.id, map]));
  const ends = new Set<MapId>();
  const done = new Set<MapId>();
  for (const start of maps) {
    const path: Following[] = [];
    let at: Following | undefined = start;
    while (at && !done.has(at.id) && !path.includes(at)) {
      path.push(at);
      at = at.followsId === null ? undefined : byId.get(at.followsId);
    }
    if (at && path.includes(at)) {
      const [first] = path
        .slice(path.indexOf(at))
        .filter((map) => maps.includes(map))
        .toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
      if (first) ends.add(first.id);
    }
    for (const { id } of path) done.add(id);
  }
  return ends;
}
