import type { RegionLeaf } from "@/body/region-leaf";

import { add, dot, length, sub, scale, unit } from "../vec";
import { along, angleRound, nearestChain, type Frame, type Place } from "./frame";

const fingerNames = ["thumb", "index", "middle", "ring", "little"] as const;

/** Degrees from the front of the elbow at which the epicondyles begin. */
const EPICONDYLE = 76;

/**
 * Decimetres from the shoulder joint at which the upper arm begins: below the bulge of the deltoid,
 * and on the inner side below the armpit.
 */
export function armStart({ normal }: Pick<Place, "normal">): number {
  return normal[0] < -0.3 ? 0.95 : 1.12;
}

/**
 * Names a place on the arm or hand.
 *
 * @returns null at the shoulder, which is decided with the trunk
 */
export function nameOnArm(frame: Frame, place: Place): RegionLeaf | null {
  const { shoulder, elbow, wrist, palmward } = frame;
  const upper = along(place.point, shoulder, elbow);
  const fore = along(place.point, elbow, wrist);
  const foreLength = length(sub(wrist, elbow));
  if (fore.distance > foreLength + 0.12) return nameOnHand(frame, place);
  if (fore.distance > foreLength - 0.34) {
    return dot(place.normal, palmward) > 0 ? "wrist_front" : "wrist_back";
  }

  const angle =
    fore.share > 0
      ? angleRound(fore.off, sub(wrist, elbow))
      : angleRound(upper.off, sub(elbow, shoulder));
  const isFront = Math.abs(angle) < 90;
  const pastElbow = fore.share > 0 ? fore.distance : upper.distance - length(sub(elbow, shoulder));
  if (pastElbow > 0.42) return isFront ? "forearm_front" : "forearm_back";
  // Both epicondyles belong to the point of the elbow.
  if (pastElbow > -0.42) return Math.abs(angle) < EPICONDYLE ? "elbow_front" : "elbow_back";
  if (upper.distance > armStart(place)) return isFront ? "upper_arm_front" : "upper_arm_back";
  return null;
}

function nameOnHand({ fingers, palmward }: Frame, { point, normal }: Place): RegionLeaf {
  const digit = nearestChain(point, fingers);
  const isThumb = digit === 0;
  const [knuckle, joint, next] = fingers[digit]!;
  // The ball of the thumb is palm: the thumb starts near its middle joint.
  const isFinger = along(point, knuckle!, joint!).share > (isThumb ? 0.82 : 0.34);

  let front = palmward;
  if (isThumb && isFinger) {
    // The thumb's pad looks towards the index finger as much as forward.
    const axis = unit(sub(next!, joint!));
    const toIndex = sub(fingers[1]![0]!, joint!);
    const across = unit(add(toIndex, axis, -dot(toIndex, axis)));
    front = unit(add(scale(palmward, 0.55), across, 0.85));
  }
  const side = dot(normal, front) > -0.05 ? "palm" : "hand_back";
  return isFinger ? `${side}.${fingerNames[digit]!}` : side;
}
