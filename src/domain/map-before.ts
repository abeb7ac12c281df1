import type { BodyMap } from "@/domain/body-map";
import { saysSomething } from "@/domain/says-something";
import type { Session } from "@/domain/session";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The map that was linked to a session as the one before it; `undefined` if none was. */
export function linkedBefore(maps: readonly BodyMap[], session: Session): BodyMap | undefined {
  return maps.find(({ sessionId, moment }) => sessionId === session.id && moment === "before");
}

/**
 * The map that shows what the client said before a session: the linked one, else the newest that was
 * begun within a day before it or later on its day, says something, and belongs to no session.
 *
 * @param maps - newest first
 */
export function mapBefore(maps: readonly BodyMap[], session: Session): BodyMap | undefined {
  return (
    linkedBefore(maps, session) ??
    maps.find(
      (map) =>
        map.sessionId === null &&
        !(map.moment === "after" && map.startedAt >= session.startedAt) &&
        saysSomething(map) &&
        (isOfDay(map, session) || isDayBefore(map, session)),
    )
  );
}

/**
 * As what a map may be offered to a session: of the same day, of no session yet, and as the client
 * said when it was made; `null` where that does not fit. A session has one map before it.
 */
function linkOffer(
  map: BodyMap,
  maps: readonly BodyMap[],
  session: Session,
): "before" | "after" | null {
  if (map.sessionId !== null || map.moment === "between" || !isOfDay(map, session)) return null;
  if (map.moment === "after") return map.startedAt >= session.startedAt ? "after" : null;
  return linkedBefore(maps, session) ? null : "before";
}

/** A map that says something, as what it may be offered, and whether somebody said no to that already. */
export type LinkOffer = {
  readonly map: BodyMap;
  readonly as: "before" | "after";
  readonly isDeclined: boolean;
};

/** All maps that may be offered to a session, in their order. */
export function linkOffers(maps: readonly BodyMap[], session: Session): readonly LinkOffer[] {
  return maps.filter(saysSomething).flatMap((map) => {
    const as = linkOffer(map, maps, session);
    return as ? [{ map, as, isDeclined: session.declinedMapIds.includes(map.id) }] : [];
  });
}

/** By the calendar of whoever looks. */
function isOfDay(map: BodyMap, session: Session): boolean {
  const dayOf = (instant: string) => new Date(instant).toDateString();
  return dayOf(map.startedAt) === dayOf(session.startedAt);
}

function isDayBefore(map: BodyMap, session: Session): boolean {
  const earlier = Date.parse(session.startedAt) - Date.parse(map.startedAt);
  return earlier >= 0 && earlier <= DAY_MS;
}
