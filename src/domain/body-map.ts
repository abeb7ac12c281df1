import { ClientId } from "@/domain/client";
import { isTooMuchPaint } from "@/domain/extent";
import { Instant } from "@/domain/instant";
import { Referral } from "@/domain/referral";
import { SessionId } from "@/domain/session";
import { TOO_MUCH_PAINT } from "@/domain/misfit";
import { SpotChange } from "@/domain/spot-change";
import { Spot } from "@/domain/spot";
import { z } from "@/domain/zod";

export const MapId = z.uuid().check(z.lowercase()).brand("MapId");
export type MapId = z.infer<typeof MapId>;

/** Most spots that one map holds. */
export const SPOT_LIMIT = 200;

/** Most referrals of one map. */
export const REFERRAL_LIMIT = 50;

/** When a map was made: before a session, right after one, or on a day between. */
export const moments = ["before", "after", "between"] as const;
export const Moment = z.enum(moments);
export type Moment = z.infer<typeof Moment>;

/** One dated set of spots. */
export const BodyMap = z.readonly(
  z
    .object({
      id: MapId,
      clientId: ClientId,
      /** When the person began it: the map's date. */
      startedAt: Instant,
      /** When it last changed: of two copies of one map the later is the newer. */
      changedAt: Instant,
      /** The person said "nothing today". Then there are no spots. */
      isNothing: z.boolean(),
      spots: z.readonly(z.array(Spot)).check(z.maxLength(SPOT_LIMIT)),
      /** Records from before there were sessions say nothing of this and what follows. */
      moment: z._default(Moment, "before"),
      /** The session it belongs to, if any. */
      sessionId: z._default(z.nullable(SessionId), null),
      /** The earlier map whose spots `changes` speaks of; `null` also when that one is not to be had. */
      followsId: z._default(z.nullable(MapId), null),
      /** What became of the spots of that map. */
      changes: z._default(z.readonly(z.array(SpotChange)).check(z.maxLength(SPOT_LIMIT)), []),
      /** What was felt elsewhere. */
      referrals: z._default(z.readonly(z.array(Referral)).check(z.maxLength(REFERRAL_LIMIT)), []),
    })
    .check(
      z.refine((map) => !map.isNothing || map.spots.length === 0, "a map of nothing has spots"),
      z.refine(
        (map) => new Set(map.spots.map((spot) => spot.id)).size === map.spots.length,
        "two spots have one id",
      ),
      z.refine(
        (map) => map.spots.filter(({ isMain }) => isMain).length <= 1,
        "two spots are the main one",
      ),
      z.refine((map) => !isTooMuchPaint(map.spots.map(({ extent }) => extent)), TOO_MUCH_PAINT),
      z.refine((map) => map.followsId !== map.id, "a map follows itself"),
      z.refine(
        (map) => new Set(map.changes.map(({ spotId }) => spotId)).size === map.changes.length,
        "two changes of one spot",
      ),
      z.refine(
        (map) => new Set(map.referrals.map(({ id }) => id)).size === map.referrals.length,
        "two referrals have one id",
      ),
    ),
);
export type BodyMap = z.infer<typeof BodyMap>;
