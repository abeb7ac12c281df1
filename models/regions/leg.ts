import type { RegionLeaf } from "@/body/region-leaf";

import { length, sub, type Vec } from "../vec";
import { along, angleRound, nearestChain, type Frame, type Place } from "./frame";

const toeNames = ["big_toe", "toe2", "toe3", "toe4", "toe5"] as const;

/** Degrees from the front beyond which the ankle is its back: the strip of the Achilles tendon. */
const ANKLE_BACK = 122;

/** Names a place on the leg or foot. */
export function nameOnLeg(frame: Frame, place: Place): RegionLeaf {
  const { hip, knee, ankle } = frame;
  const thigh = along(place.point, hip, knee);
  const lower = along(place.point, knee, ankle);
  if (lower.share > 0.965) return nameOnFoot(frame, place, lower.off);

  const angle =
    lower.share > 0
      ? angleRound(lower.off, sub(ankle, knee))
      : angleRound(thigh.off, sub(knee, hip));
  const turned = Math.abs(angle);
  if (lower.share > 0.875) return turned > ANKLE_BACK ? "ankle_back" : "ankle_front";

  const pastKnee = lower.share > 0 ? lower.distance : thigh.distance - length(sub(knee, hip));
  if (Math.abs(pastKnee) < 0.5) return turned < 90 ? "knee_front" : "knee_back";
  if (pastKnee > 0) {
    if (turned >= 90) return "calf";
    return angle > 42 ? "lower_leg_outer" : "shin";
  }
  if (turned < 90) {
    if (angle > 48) return "thigh_outer_front";
    return angle < -42 ? "thigh_inner" : "thigh_front";
  }
  return angle > 90 && angle < 135 ? "thigh_outer_back" : "thigh_back";
}

function nameOnFoot(
  { toes, knee, ankle }: Frame,
  { point, normal }: Place,
  offLowerLeg: Vec,
): RegionLeaf {
  const [, y, z] = point;
  const digit = nearestChain(point, toes);
  const [knuckle, joint] = toes[digit]!;
  const isSole = normal[1] < -0.3 && y < ankle[1] - 0.35;
  if (along(point, knuckle!, joint!).share > (digit === 0 ? 0.42 : 0.3)) {
    return `${isSole ? "foot_sole" : "foot_top"}.${toeNames[digit]!}`;
  }
  if (z < ankle[2] + 0.02 && (y < ankle[1] - 0.3 || (isSole && z < ankle[2] + 0.05))) return "heel";
  if (isSole) return "foot_sole";
  if (y > ankle[1] - 0.34 && z < ankle[2] + 0.48) {
    const angle = angleRound(offLowerLeg, sub(ankle, knee));
    return Math.abs(angle) > ANKLE_BACK ? "ankle_back" : "ankle_front";
  }
  return "foot_top";
}
