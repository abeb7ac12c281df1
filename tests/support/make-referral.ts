import { Referral } from "@/domain/referral";
import type { z } from "@/domain/zod";

import { nextUuid } from "./make-uuid";

/** A valid referral: right hip to left jaw, warm, 4 of 10, during, for a minute, unless told otherwise. */
export function makeReferral(changes: Partial<z.input<typeof Referral>> = {}): Referral {
  const anchor = { model: "figure-1" as const, triangle: 900, weights: [0.25, 0.5, 0.25] as const };
  return Referral.parse({
    id: nextUuid(),
    from: { anchor, region: "hip_side", side: "right" },
    holdId: null,
    to: [{ anchor: { ...anchor, triangle: 5000 }, region: "jaw", side: "left" }],
    words: ["warm"],
    ownWord: "",
    intensity: 4,
    when: "during",
    lasted: "minute",
    isKnown: null,
    cameWithIt: "",
    ...changes,
  });
}
