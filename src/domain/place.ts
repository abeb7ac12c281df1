import { Anchor } from "@/domain/anchor";
import { RegionId, Side } from "@/domain/region";
import { z } from "@/domain/zod";

/** Where on the body something is: the point on the skin, and the name under which it was told. */
export const Place = z.readonly(z.object({ anchor: Anchor, region: RegionId, side: Side }));
export type Place = z.infer<typeof Place>;
