import { ClientId } from "@/domain/client";
import { isTooMuchPaint } from "@/domain/extent";
import { Instant } from "@/domain/instant";
import { Spot } from "@/domain/spot";
import { z } from "@/domain/zod";

export const MapId = z.uuid().check(z.lowercase()).brand("MapId");
export type MapId = z.infer<typeof MapId>;

/** Most spots that one map holds. */
export const SPOT_LIMIT = 200;

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
      z.refine(
        (map) => !isTooMuchPaint(map.spots.map(({ extent }) => extent)),
        "the strokes are too much",
      ),
    ),
);
export type BodyMap = z.infer<typeof BodyMap>;
