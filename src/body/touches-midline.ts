import { regionTable, type RegionId } from "@/domain/region";

const atMidline = new Set<RegionId>(
  regionTable.filter((region) => region.isAtMidline).map((region) => region.id),
);

/** Half the width in metres, on the neutral shape, of the strip whose side is "midline". */
export const MIDLINE_HALF_WIDTH = 0.01;

/** Whether a region has a place whose side is "midline". */
export function touchesMidline(region: RegionId): boolean {
  return atMidline.has(region);
}
