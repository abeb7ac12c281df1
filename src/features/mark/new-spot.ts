import type { Spot } from "@/domain/spot";
import { noDetails } from "@/domain/spot-details";
import type { Place } from "@/domain/place";

/** A spot of which nothing has been said yet but where it is. */
export function newSpot(place: Place): Spot {
  return {
    id: crypto.randomUUID() as Spot["id"], // a UUID by the function's contract
    ...place,
    extent: null,
    depth: null,
    qualities: [],
    intensity: null,
    ...noDetails,
    note: "",
  };
}
