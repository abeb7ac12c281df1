import type { Place } from "@/domain/place";
import type { Spot, SpotId } from "@/domain/spot";
import { noDetails } from "@/domain/spot-details";

/** A spot of which nothing is said but where it is. */
export function blankSpot(id: SpotId, { anchor, region, side }: Place): Spot {
  return {
    id,
    anchor,
    region,
    side,
    extent: null,
    depth: null,
    qualities: [],
    intensity: null,
    ...noDetails,
    note: "",
  };
}
