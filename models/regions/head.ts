import type { RegionLeaf } from "@/body/region-leaf";

import { through } from "../curves";
import type { Place } from "./frame";

/** Height of the lower edge of the skull and jaw, by depth. */
const skullEdge = through([
  [-0.7, 6.6],
  [-0.1, 6.66],
  [0.3, 6.8],
  [0.48, 6.78],
  [0.62, 6.52],
  [0.95, 6.36],
  [1.3, 6.3],
]);
/** Height of the hairline, by depth. */
const hairline = through([
  [-1, 6.4],
  [0.15, 6.9],
  [0.45, 7.5],
  [0.75, 7.75],
  [0.95, 8],
  [1.4, 8.12],
]);
/** Upper edge of the jaw: from its joint in front of the ear to the fold under the lower lip. */
const jawTop = through([
  [0.3, 7.26],
  [0.68, 7.22],
  [0.86, 6.96],
  [1.1, 6.68],
  [1.3, 6.56],
]);

/**
 * Names a place on the head or neck.
 *
 * @returns null below the neck
 */
export function nameOnHeadOrNeck({ point, normal, isEar }: Place): RegionLeaf | null {
  const [x, y, z] = point;
  const isUnderChin = normal[1] < -0.72 && y < 6.6 && z > 0.5;
  if (y > skullEdge(z) && !isUnderChin) return nameOnHead(point, isEar);

  // From the notch over the breast bone to the seventh neck vertebra.
  const neckEdge = 5.62 + (0.45 - z) * 0.22 + Math.max(0, x - 0.42) * 0.95;
  if (y <= neckEdge || x >= 0.95) return null;
  const angle = (Math.atan2(x, z - 0.12) * 180) / Math.PI;
  if (angle > 112 && y > 6.42) return "suboccipital";
  if (angle < 46) return "throat";
  return angle < 112 ? "neck_side" : "neck_back";
}

function nameOnHead([, y, z]: Place["point"], isEar: boolean): RegionLeaf {
  if (isEar) return "temple_ear";
  const isHair = y > hairline(z) && !(z > 0.15 && z < 0.62 && y < 7.5);
  if (isHair && z < 0.12) {
    if (y > 7.35) return "scalp_back";
    return y > 6.78 ? "occiput" : "suboccipital";
  }
  if (isHair) return y > 7.86 - 0.12 * (z - 0.3) ? "scalp_front" : "temple_ear";
  if (y > 7.5 && z > 0.9) return "forehead";
  if (z < 0.95 && y > 7.28) {
    if (z > 0.12) return "temple_ear";
    return y > 7.35 ? "scalp_back" : "occiput";
  }
  // Behind the ear lobe lies the mastoid process, not the jaw.
  if (z < 0.4) return y > 6.78 ? "occiput" : "suboccipital";
  return y < jawTop(z) ? "jaw" : "face";
}
