import { Spot } from "@/domain/spot";
import type { z } from "@/domain/zod";

import { nextUuid } from "./make-uuid";

/** A valid spot: tender, 6 of 10, on the left shoulder blade, unless told otherwise. */
export function makeSpot(changes: Partial<z.input<typeof Spot>> = {}): Spot {
  return Spot.parse({
    id: nextUuid(),
    anchor: { model: "figure-1", triangle: 1204, weights: [0.25, 0.5, 0.25] },
    region: "shoulder_blade",
    side: "left",
    extent: null,
    depth: null,
    qualities: ["tender"],
    intensity: 6,
    note: "",
    ...changes,
  });
}
