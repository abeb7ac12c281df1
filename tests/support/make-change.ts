import { SpotChange } from "@/domain/spot-change";
import type { z } from "@/domain/zod";

import { makeSpot } from "./make-spot";

/** A valid change: a spot on the left shoulder blade is softer, 8 → 5, unless told otherwise. */
export function makeChange(changes: Partial<z.input<typeof SpotChange>> = {}): SpotChange {
  const { id, anchor, region, side } = makeSpot();
  return SpotChange.parse({
    spotId: id,
    anchor,
    region,
    side,
    before: 8,
    outcome: "softer",
    after: 5,
    note: "",
    ...changes,
  });
}
