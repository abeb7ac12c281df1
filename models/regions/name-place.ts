import type { RegionLeaf } from "@/body/region-leaf";

import { nameOnArm } from "./arm";
import type { Frame, Place } from "./frame";
import { nameOnHeadOrNeck } from "./head";
import { nameOnLeg } from "./leg";
import { isOnLeg, nameOnTrunk } from "./trunk";

/**
 * Names the region leaf of a place on the left half of the standing neutral shape.
 *
 * Front and back part on the mid-coronal plane of the trunk, at 90 degrees round the axis of a
 * limb, and by the way the skin faces on hand and foot. Which side is not part of the answer.
 */
export function namePlace(frame: Frame, place: Place): RegionLeaf {
  if (place.armShare > 0.5 && place.point[0] > 1.2) {
    const onArm = nameOnArm(frame, place);
    if (onArm) return onArm;
  } else if (place.point[1] > 5) {
    const above = nameOnHeadOrNeck(place);
    if (above) return above;
  }
  return isOnLeg(place) ? nameOnLeg(frame, place) : nameOnTrunk(frame, place);
}
