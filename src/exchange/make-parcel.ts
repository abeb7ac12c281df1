import type { Answer } from "@/domain/answers";
import type { BodyMap } from "@/domain/body-map";
import type { Client } from "@/domain/client";
import type { Session } from "@/domain/session";
import { neutralShape, type Shape } from "@/domain/shape";

/** What leaves: the very thing that is shown in words and then written, and nothing beside it. */
export type Parcel = {
  /** Of whom all the rest is. */
  readonly client: Pick<Client, "id" | "name" | "shape">;
  /** Each once. None, and nothing leaves. */
  readonly maps: readonly BodyMap[];
  readonly answers: readonly Answer[];
  readonly sessions: readonly Session[];
};

/** What a person may leave out of a parcel, whichever maps are in it. */
export const leavableParts = [
  "name",
  "shape",
  "notes",
  "answers",
  "sessions",
  "referrals",
] as const;
export type LeavablePart = (typeof leavableParts)[number];

/**
 * The same without what is left out. A map or a session that loses something by it counts as changed a
 * millisecond earlier, so that a reader who gets the whole of it, before or after, keeps the whole.
 */
export function makeParcel(whole: Parcel, leftOut: ReadonlySet<LeavablePart>): Parcel {
  const has = (part: LeavablePart) => !leftOut.has(part);
  const { client } = whole;
  const maps = has("referrals") ? whole.maps : whole.maps.map(withoutReferrals);
  const sessions = has("sessions") ? whole.sessions : [];
  return {
    client: {
      id: client.id,
      name: has("name") ? client.name : "",
      shape: has("shape") ? client.shape : neutralShape,
    },
    maps: agedWhereCut(whole.maps, has("notes") ? maps : maps.map(mapWithoutNotes)),
    answers: has("answers") ? whole.answers : [],
    sessions: agedWhereCut(
      whole.sessions,
      has("notes") ? sessions : sessions.map(sessionWithoutNotes),
    ),
  };
}

/** What there is to be left out. */
export function partsIn(whole: Parcel): readonly LeavablePart[] {
  return leavableParts.filter((part) => isPartIn(whole, part));
}

function isPartIn(whole: Parcel, part: LeavablePart): boolean {
  const { client, maps, answers, sessions } = whole;
  switch (part) {
    case "name":
      return client.name !== "";
    case "shape":
      return !isNeutral(client.shape);
    case "notes":
      return (
        maps.some((map) => differs(map, mapWithoutNotes(map))) ||
        sessions.some((session) => differs(session, sessionWithoutNotes(session)))
      );
    case "answers":
      return answers.length > 0;
    case "sessions":
      return sessions.length > 0;
    case "referrals":
      return maps.some((map) => map.referrals.length > 0);
  }
}

/** Whether a shape says nothing of the person. */
export function isNeutral(shape: Shape): boolean {
  return !differs(shape, neutralShape);
}

function withoutReferrals(map: BodyMap): BodyMap {
  return { ...map, referrals: [] };
}

function mapWithoutNotes(map: BodyMap): BodyMap {
  return {
    ...map,
    spots: map.spots.map((spot) => ({ ...spot, note: "" })),
    changes: map.changes.map((change) => ({ ...change, note: "" })),
    referrals: map.referrals.map((referral) => ({ ...referral, cameWithIt: "" })),
  };
}

function sessionWithoutNotes(session: Session): Session {
  return { ...session, note: "", holds: session.holds.map((hold) => ({ ...hold, note: "" })) };
}

function agedWhereCut<Kept extends { readonly id: string; readonly changedAt: string }>(
  whole: readonly Kept[],
  cut: readonly Kept[],
): Kept[] {
  const byId = new Map(whole.map((one) => [one.id, one]));
  return cut.map((one) => {
    const before = byId.get(one.id);
    if (!before || !differs(before, one)) return one;
    const changedAt = new Date(Date.parse(one.changedAt) - 1).toISOString();
    return { ...one, changedAt };
  });
}

/** Of two records of which one was made from the other, so that their keys are in one order. */
function differs(one: object, other: object): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
