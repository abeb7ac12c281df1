import type { RegionLeaf } from "@/body/region-leaf";

import { through } from "../curves";
import { armStart } from "./arm";
import { along, type Frame, type Place } from "./frame";

/** Depth of the mid-coronal plane through hip and shoulder, by height. */
const coronalDepth = through([
  [-0.5, 0.12],
  [0.5, 0.12],
  [2.2, 0.24],
  [4, 0.22],
  [5.2, 0.15],
]);
/** Height of the inguinal ligament, from the pubis to the front spine of the hip bone. */
const groinLine = through([
  [0, -0.62],
  [0.25, -0.2],
  [0.7, 0.55],
  [1.2, 1.2],
  [1.9, 1.35],
]);
/** Height of the crest of the hip bone, by degrees from straight ahead; behind, of the rear spine. */
const hipCrest = through([
  [50, 1.3],
  [70, 1.5],
  [95, 1.65],
  [125, 1.62],
  [155, 1.45],
]);
/** Height of the edge of the ribs in front, by distance from the midline: the breast bone's tip first. */
const ribEdge = through([
  [0, 3.25],
  [0.3, 3.2],
  [0.8, 2.9],
  [1.25, 2.5],
]);
/** The border of the deltoid: distance from the midline, by height. */
const deltoidEdge = through([
  [3.6, 1.75],
  [4.35, 1.45],
  [5.1, 1.16],
  [5.45, 1],
]);
/** Half the width of the pubic mound, by height. */
const moundWidth = through([
  [0, 0.42],
  [0.42, 0.1],
]);
/** Half the width of sacrum and coccyx, by height: the rear spines of the hip bones are within. */
const sacrumWidth = through([
  [0.05, 0],
  [0.5, 0.14],
  [1, 0.42],
  [1.35, 0.66],
  [1.5, 0.66],
]);
/** Highest place of the sacrum behind. */
const SACRUM_TOP = 1.5;

/** A place measured from the mid-coronal plane. */
type TrunkPlace = Place & {
  /** Decimetres in front of the plane. */
  readonly ahead: number;
  /** Degrees outward from straight ahead: 90 is on the plane, 180 the spine. */
  readonly angle: number;
};

/** Whether a place that is not on the arm belongs to the leg. */
export function isOnLeg({ point }: Place): boolean {
  const [x, y, z] = point;
  if (y > 1.1 || x < 0.01) return false;
  const ahead = z - coronalDepth(y);
  if (ahead > 0) {
    return y < groinLine(x) - 0.34 && (y < -0.35 || x < 1.25 || y < groinLine(x) - 1.25);
  }
  return y < -0.72 || (degrees(x, ahead) < 117 && y < -0.3);
}

/** Names a place on the trunk or shoulder. */
export function nameOnTrunk(frame: Frame, place: Place): RegionLeaf {
  const [x, y, z] = place.point;
  const ahead = z - coronalDepth(y);
  const measured = { ...place, ahead, angle: degrees(x, ahead) };
  const shoulder = nameOnShoulder(frame, measured);
  if (shoulder) return shoulder;
  if (y < 0.95 && x < 0.42 && z > -0.12 && y < moundWidth(x)) return "pelvis_front";
  return ahead > 0 ? nameInFront(measured) : nameBehind(measured);
}

function nameOnShoulder(
  { shoulder, elbow }: Frame,
  { point, normal, armShare, ahead }: TrunkPlace,
): RegionLeaf | null {
  const [x, y, z] = point;
  const isArm = armShare > 0.5;
  const isFront = ahead > 0;
  const isArmSide =
    isArm && normal[0] < -0.3 && along(point, shoulder, elbow).distance < armStart({ normal });
  const isChestSide = !isArm && x > 1.22 && y > 3.9 && normal[0] > 0.35 && Math.abs(ahead) < 0.42;
  const isHollow = normal[1] < -0.35 && x > 1.2 && y > 3.9 && Math.abs(ahead) < 0.5;
  if (y < shoulder[1] - 0.3 && (isArmSide || isChestSide || isHollow)) return "armpit";

  const ridge = 5.18 + 0.12 * Math.min(1, Math.max(0, ahead));
  if (y > ridge && x > 0.3 && x < 1.75 && z < coronalDepth(y) + 0.32) {
    if (normal[1] <= 0.35 && ahead >= 0) return "shoulder_front";
    if (x <= 1.45) return "shoulder_top";
    return isFront ? "shoulder_front" : "shoulder_back";
  }
  if ((isArm || x > deltoidEdge(y)) && y > 3.9) return isFront ? "shoulder_front" : "shoulder_back";
  return null;
}

function nameInFront({ point, angle }: TrunkPlace): RegionLeaf {
  const [x, y] = point;
  if (y < hipCrest(angle) && angle > 44 && y > groinLine(x) - 1.25) return "hip_front";
  if (y < groinLine(x) + 0.48 && y < 1.2 && x > 0.1) return "groin";
  if (y < 0.42 && x < 0.45) return "pelvis_front";
  if (y < 2.45 && angle > 52) return "flank_front";
  if (y < 2.07) return "abdomen_lower";
  if (y < ribEdge(x) && !(angle > 56 && y > 2.45)) return "abdomen_upper";
  if (angle > 56 && y < 4.1) return "ribs_side";
  if (x < 0.27) return "sternum";
  return y < 4.42 ? "chest_lower" : "chest_upper";
}

function nameBehind({ point, angle }: TrunkPlace): RegionLeaf {
  const [x, y] = point;
  // The lower angle of the shoulder blade reaches below the spine between the blades.
  if (y > (x < 0.58 ? 3.95 : 3.82)) {
    if (x < 0.58) return "upper_back";
    return y > 4.2 && x > 1.5 ? "shoulder_back" : "shoulder_blade";
  }
  if (y > 3.45) return "mid_back";
  if (y > 2.5 && x < 1) return "thoracolumbar";
  if (y > 2.45 && x >= 1) return "mid_back";
  if (y > SACRUM_TOP && x < 0.72) return "low_back";
  if (y < SACRUM_TOP && x < sacrumWidth(y)) return "sacrum";
  if (y > hipCrest(angle)) return "flank_back";
  if (angle < 117) return "hip_side";
  return y > 0.2 ? "buttock_upper" : "buttock_lower";
}

function degrees(outward: number, ahead: number): number {
  return (Math.atan2(outward, ahead) * 180) / Math.PI;
}
