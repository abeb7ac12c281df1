import type { BodyMap } from "@/domain/body-map";
import type { Referral } from "@/domain/referral";
import { saysSomething } from "@/domain/says-something";
import type { Session } from "@/domain/session";
import type { Spot } from "@/domain/spot";

/** Most spots that are named as the strongest. */
const STRONGEST = 3;

/** Maps that say something, as `saysSomething` has it. In their order. */
export function tellingMaps(maps: readonly BodyMap[]): readonly BodyMap[] {
  return maps.filter(saysSomething);
}

/** The spot that the person called the main one; where none is, the strongest up to three. */
export function mainSpots({ spots }: Pick<BodyMap, "spots">): readonly Spot[] {
  const main = spots.filter(({ isMain }) => isMain);
  if (main.length > 0) return main;
  return spots
    .toSorted((one, other) => (other.intensity ?? -1) - (one.intensity ?? -1))
    .slice(0, STRONGEST);
}

/**
 * What was felt elsewhere because of a session: what the maps linked to it tell, what was felt during its
 * holds, and what maps made after a session on the same day tell that are linked to none.
 */
export function referralsOfSession(
  session: Session,
  maps: readonly BodyMap[],
): readonly Referral[] {
  const holds = new Set<string>(session.holds.map(({ id }) => id));
  return maps.flatMap((map) => {
    const isOfIt =
      map.sessionId === session.id ||
      (map.sessionId === null && map.moment === "after" && isAfterOnItsDay(map, session));
    return map.referrals.filter(({ holdId }) => (holdId === null ? isOfIt : holds.has(holdId)));
  });
}

/** By the calendar of whoever looks. */
function isAfterOnItsDay(map: BodyMap, session: Session): boolean {
  const dayOf = (instant: string) => new Date(instant).toDateString();
  return map.startedAt >= session.startedAt && dayOf(map.startedAt) === dayOf(session.startedAt);
}
