import names from "@/domain/scheme-areas.json";
import type { PlaceCodes } from "@/domain/region-codes";
import { z } from "@/domain/zod";

const Names = z.readonly(z.record(z.string(), z.string()));

/** The published names of the areas of each scheme, by code. */
export const schemeAreas = z
  .readonly(z.object({ choir: Names, michigan: Names, wpi: Names }))
  .parse(names);

/** A code's published name, such as "Upper Back (back-left)"; undefined if there is no such code. */
export function areaName<Scheme extends keyof PlaceCodes>(
  scheme: Scheme,
  code: PlaceCodes[Scheme][number],
): string | undefined {
  return schemeAreas[scheme][String(code)];
}

/**
 * Areas of the Widespread Pain Index that the 2016 criteria leave out when they ask in how many of
 * the five parts of the body there is pain: jaws, chest and abdomen (Wolfe et al. 2016).
 */
export const notInGeneralizedPain: readonly string[] = ["01", "02", "06", "10"];
