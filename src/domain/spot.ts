import { Anchor } from "@/domain/anchor";
import { cleanText } from "@/domain/clean-text";
import { Depth, Extent } from "@/domain/extent";
import { RegionId, Side } from "@/domain/region";
import { detailFields } from "@/domain/spot-details";
import { z } from "@/domain/zod";

/** The three things a myofascial therapist feels for, in the order in which they are asked. */
export const qualities = ["hot", "hard", "tender"] as const;
export const Quality = z.enum(qualities);
export type Quality = z.infer<typeof Quality>;

/** Longest note on a spot, in UTF-16 code units. */
export const NOTE_LIMIT = 2000;

/** Numeric rating scale, whole steps: 0 none, 10 the strongest imaginable. */
export const Intensity = z.int().check(z.minimum(0), z.maximum(10));

export const SpotId = z.uuid().check(z.lowercase()).brand("SpotId");
export type SpotId = z.infer<typeof SpotId>;

/** One marked place. */
export const Spot = z.readonly(
  z.object({
    id: SpotId,
    anchor: Anchor,
    /** The region and side as they were named to the person when the spot was placed. */
    region: RegionId,
    side: Side,
    /** `null`: a mere point. Records from before there were extents have none. */
    extent: z._default(z.nullable(Extent), null),
    /** `null` until the person has said. Records from before there were depths have none. */
    depth: z._default(z.nullable(Depth), null),
    /** Empty only until the person has chosen. Each quality at most once. */
    qualities: z.readonly(z.array(Quality)).check(
      z.maxLength(qualities.length),
      z.refine((chosen) => new Set(chosen).size === chosen.length, "a quality is named twice"),
    ),
    /** `null` until the person has said. */
    intensity: z.nullable(Intensity),
    ...detailFields,
    note: z.string().check(z.overwrite(cleanText), z.maxLength(NOTE_LIMIT)),
  }),
);
export type Spot = z.infer<typeof Spot>;
