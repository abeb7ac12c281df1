import { type Hold, type HoldId, secondsOf } from "@/domain/hold";
import type { Place } from "@/domain/place";
import { HOLD_LIMIT, type Session } from "@/domain/session";

/** What is said of a hold besides when it began. */
export type HoldDescription = Omit<Hold, "id" | "startedAt">;

/**
 * Begins a hold; one that still runs ends, for hands rest on one place at a time. The session stays as
 * it is when it is full.
 *
 * @param now - milliseconds since 1970
 */
export function beginHold(session: Session, place: Place, id: HoldId, now: number): Session {
  if (session.holds.length >= HOLD_LIMIT) return session;
  const { anchor, region, side } = place;
  const hold: Hold = {
    id,
    anchor,
    region,
    side,
    startedAt: new Date(now).toISOString(),
    seconds: null,
    found: [],
    release: null,
    note: "",
  };
  return { ...session, holds: [...stopped(session.holds, now), hold] };
}

/** Ends the hold that runs, if any, at so many milliseconds since 1970. */
export function stopHold(session: Session, now: number): Session {
  return { ...session, holds: stopped(session.holds, now) };
}

/** Says something of a hold; nothing happens when it is gone. */
export function describeHold(
  session: Session,
  id: HoldId,
  as: Partial<HoldDescription> | ((hold: Hold) => Partial<HoldDescription>),
): Session {
  return {
    ...session,
    holds: session.holds.map((hold) =>
      hold.id === id ? { ...hold, ...(typeof as === "function" ? as(hold) : as) } : hold,
    ),
  };
}

/** Takes a hold away. */
export function removeHold(session: Session, id: HoldId): Session {
  return { ...session, holds: session.holds.filter((hold) => hold.id !== id) };
}

/**
 * Takes one change of the holds back, and no other: what was changed before or since, perhaps in another
 * tab, stays. A hold that ran runs again, and its time with it, unless another does by now.
 *
 * @param session - as it is stored now
 * @param before - as it was before the change; `after`, after it
 */
export function takeBackHolds(session: Session, before: Session, after: Session): Session {
  const was = new Map(before.holds.map((hold) => [hold.id, hold]));
  const became = new Map(after.holds.map((hold) => [hold.id, hold]));
  const isTouched = ({ id }: Hold) =>
    JSON.stringify(was.get(id)) !== JSON.stringify(became.get(id));

  const kept = session.holds.flatMap((hold) => {
    if (!isTouched(hold)) return [hold];
    const earlier = was.get(hold.id);
    return earlier ? [earlier] : [];
  });
  const gone = before.holds.filter(
    ({ id }) => !became.has(id) && !session.holds.some((hold) => hold.id === id),
  );
  const holds = [...kept, ...gone].toSorted((one, other) =>
    one.startedAt.localeCompare(other.startedAt),
  );
  return { ...session, holds: oneRunning(holds) };
}

function stopped(holds: readonly Hold[], now: number): readonly Hold[] {
  return holds.map((hold) =>
    hold.seconds === null ? { ...hold, seconds: secondsOf(hold, now) } : hold,
  );
}

/** Of holds that all run only the last goes on; each other ended when the next one began. */
function oneRunning(holds: readonly Hold[]): readonly Hold[] {
  const last = holds.findLast(({ seconds }) => seconds === null);
  if (!last) return holds;
  const end = Date.parse(last.startedAt);
  return holds.map((hold) => (hold === last ? hold : (stopped([hold], end)[0] ?? hold)));
}
