import { blankSpot } from "@/domain/blank-spot";
import type { Place } from "@/domain/place";
import type { Spot } from "@/domain/spot";

/** A spot of which nothing has been said yet but where it is. */
export function newSpot(place: Place): Spot {
  return blankSpot(crypto.randomUUID() as Spot["id"], place); // a UUID by the function's contract
}
