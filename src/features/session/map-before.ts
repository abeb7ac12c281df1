import type { BodyMap } from "@/domain/body-map";
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
        (map.isNothing || map.spots.length > 0) &&
        (isOfDay(map, session) || isDayBefore(map, session)),
    )
  );
}

/** Whether a map may be offered as the one before a session: made that day, before it, and free. */
export function canBeBefore(map: BodyMap, session: Session): boolean {
  return map.sessionId === null && map.moment === "before" && isOfDay(map, session);
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
