import { smoothStep, through } from "../curves";
import { dot, unit } from "../vec";
import { alongBone, armpit, type Clay, dome, type SkinPoint } from "./clay";

// Thickness over height on the trunk, in front, at the side and behind.
const front = through([
  [-1.2, 0.3],
  [-0.2, 0.35],
  [0.5, 0.55],
  [1, 0.8],
  [1.7, 0.95],
  [2.4, 0.8],
  [3.1, 0.5],
  [4.3, 0.5],
  [5, 0.25],
  [5.6, 0.15],
  [6, 0.16],
  [6.4, 0.16],
  [6.75, 0.1],
  [7.1, 0.02],
  [7.4, 0],
]);
const side = through([
  [-1.2, 0.5],
  [0.6, 0.5],
  [1.2, 0.65],
  [1.8, 0.75],
  [2.5, 0.65],
  [3.3, 0.5],
  [4.2, 0.38],
  [5, 0.2],
  [5.6, 0.18],
  [6.1, 0.2],
  [6.5, 0.08],
  [6.9, 0.03],
  [7.3, 0],
]);
const back = through([
  [-1.2, 0.35],
  [-0.6, 0.4],
  [0.4, 0.45],
  [1, 0.32],
  [1.6, 0.42],
  [2.3, 0.5],
  [3.2, 0.5],
  [4.2, 0.42],
  [5.1, 0.38],
  [5.7, 0.36],
  [6.2, 0.2],
  [6.7, 0.08],
  [7.2, 0],
]);

// Thickness along the bones of arm and leg.
const upperArm = through([
  [-0.2, 0.2],
  [0.1, 0.26],
  [0.4, 0.4],
  [0.7, 0.36],
  [1, 0.24],
]);
const forearm = through([
  [0, 0.24],
  [0.3, 0.22],
  [0.7, 0.12],
  [1, 0.07],
  [1.12, 0.07],
  [1.3, 0.09], // the back and the ball of the hand
  [1.5, 0],
]);
const thigh = through([
  [-0.2, 0.5],
  [0.1, 0.55],
  [0.4, 0.5],
  [0.7, 0.36],
  [0.9, 0.26],
  [1, 0.22],
]);
const shin = through([
  [0, 0.22],
  [0.25, 0.26],
  [0.5, 0.22],
  [0.8, 0.12],
  [0.95, 0.1],
  [1.02, 0.08],
  [1.08, 0.05], // the top of the foot
  [1.14, 0],
]);

/**
 * How thick a layer of fat lies on the neutral body, in decimetres; `heavier` adds a part of it.
 * Eyes, nose, lips, ears, fingers and toes have none, and where arm and chest touch there is no
 * room. Shaped by eye.
 */
export function fatLayer(clay: Clay, place: SkinPoint): number {
  const { point, arm, leg } = place;
  const ear = dome(point, [0.85, 7, 0.35], [0.35, 0.75, 0.6]);
  const rest = (1 - leg) * onTrunk(place) + leg * onLeg(clay, place);
  const layer = (1 - arm) * (1 - onFace(place)) * rest + arm * onArm(clay, place);
  return layer * (1 - 0.95 * armpit(clay, place)) * (1 - Math.min(1, 2 * ear));
}

function onTrunk({ point: [x, y, z] }: SkinPoint): number {
  const round = Math.atan2(Math.abs(x), z - 0.3) / Math.PI; // 0 in front, 1 behind
  const isFront = smoothStep(0.5, 0.1, round);
  const isBack = smoothStep(0.5, 0.9, round);
  return isFront * front(y) + isBack * back(y) + (1 - isFront - isBack) * side(y);
}

function onArm({ shoulder, elbow, wrist }: Clay, { point }: SkinPoint): number {
  const upper = alongBone(point, shoulder, elbow);
  const lower = alongBone(point, elbow, wrist);
  const hanging = 1 + 0.35 * Math.max(0, -dot(upper.out, unit([0.5, 0, 0.8])));
  const isLower = smoothStep(-0.15, 0.15, lower.t);
  return (1 - isLower) * upperArm(upper.t) * hanging + isLower * forearm(lower.t);
}

function onLeg({ hip, knee, ankle }: Clay, { point, normal }: SkinPoint): number {
  const upper = alongBone(point, hip, knee);
  const lower = alongBone(point, knee, ankle);
  const isLower = smoothStep(-0.1, 0.1, lower.t);
  const isInner = smoothStep(0.1, -0.75, normal[0]);
  return (1 - isLower) * thigh(upper.t) * (1 - 0.65 * isInner) + isLower * shin(lower.t);
}

function onFace({ point: [x, y, z] }: SkinPoint): number {
  const isMiddle = smoothStep(0.62, 0.3, Math.abs(x));
  return isMiddle * smoothStep(6.42, 6.58, y) * smoothStep(0.5, 0.9, z);
}
