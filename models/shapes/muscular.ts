import { smoothStep } from "../curves";
import { BODY } from "../source";
import { add, at, scale, unit } from "../vec";
import { alongBone, armpit, bump, type Clay, dome, sculpt, type SkinPoint, sumOf } from "./clay";
import { muscleLines } from "./muscle-lines";
import { openArms } from "./open-arms";

/**
 * The muscular body: muscles raised on one that the source's targets made strong, and the lines
 * between them.
 *
 * @param clay - the neutral body
 * @param strong - the standing body of the targets
 */
export function muscular(clay: Clay, strong: Float64Array): Float64Array {
  const { shoulder, elbow, wrist, hip, knee, ankle } = clay;
  const [shoulderX, shoulderY] = shoulder;
  const raised = sculpt(
    clay,
    (place) => {
      const { point, normal, arm, leg, trunk } = place;
      const [x, y] = point;
      const upperArm = alongBone(point, shoulder, elbow);
      const forearm = alongBone(point, elbow, wrist);
      const thigh = alongBone(point, hip, knee);
      const calf = alongBone(point, knee, ankle);

      const deltoid = dome(point, [shoulderX + 0.3, shoulderY - 0.35, 0.15], [0.8, 1.1, 1]);
      const trapezius = dome(point, [0.75, 5.65, -0.1], [0.8, 0.75, 0.8]);
      const pectoral = dome(point, [0.85, 4.35, 1.2], [1, 0.85, 0.8]) * trunk;
      const latissimus = dome(point, [1.35, 3.75, -0.15], [0.75, 1.6, 1]) * trunk;
      const upperBack = dome(point, [0.7, 4.7, -0.7], [0.75, 1.1, 0.6]) * trunk;
      const biceps = arm * bump(upperArm.t, 0.6, 0.36) * Math.max(0, upperArm.out[2]);
      const triceps = arm * bump(upperArm.t, 0.5, 0.42) * Math.max(0, -upperArm.out[2]);
      const upper = arm * bump(upperArm.t, 0.52, 0.45);
      const notInward = smoothStep(-0.6, 0.2, thigh.out[0]);
      const isThroat = smoothStep(0.2, 0.7, point[2]) * smoothStep(0.5, 0.2, x);
      const neck = bump(y, 6, 0.7) * smoothStep(0.9, 0.6, x) * (1 - arm) * (1 - isThroat);
      const muscles = sumOf(
        [normal, 0.34 * deltoid],
        [unit(add(normal, [0, 0.8, -0.2])), 0.28 * trapezius],
        [normal, 0.34 * pectoral],
        [unit([0.9, 0, -0.35]), 0.36 * latissimus],
        [normal, 0.2 * upperBack],
        [upperArm.out, 0.15 * upper + 0.11 * biceps + 0.1 * triceps],
        [forearm.out, 0.11 * arm * bump(forearm.t, 0.24, 0.42)],
        [thigh.out, 0.17 * leg * bump(thigh.t, 0.45, 0.5) * notInward],
        [calf.out, 0.13 * leg * bump(calf.t, 0.26, 0.28) * (calf.out[2] < 0 ? 1 : 0.5)],
        [normal, 0.16 * neck],
      );
      const isUp = smoothStep(3, 4.9, y) * smoothStep(6.2, 5.4, y);
      const broad = 0.28 * Math.max(arm, isUp * smoothStep(0, 1.7, x));
      const waist = 0.1 * bump(y, 2.1, 1.3) * smoothStep(0.3, 1.3, x) * trunk;
      return add(scale(muscles, 1 - 0.8 * armpit(clay, place)), [broad - waist, 0, 0]);
    },
    4,
    withOwnHead(clay, strong),
  );
  const lines = (place: SkinPoint) =>
    scale(muscleLines(clay, place), 1 - 0.8 * armpit(clay, place));
  const lined = sculpt(clay, lines, 1, raised);
  return openArms(clay, lined, 5);
}

/** The strong body with the head of the clay: muscles do not change a face, and no one is asked for a jaw. */
function withOwnHead({ positions, head: [, headY, headZ] }: Clay, strong: Float64Array) {
  const isHead = Float64Array.from({ length: BODY }, (_, v) => {
    const [, y, z] = at(positions, v);
    return smoothStep(-0.85, -0.1, y - headY + 0.55 * (z - headZ));
  });
  const whole = isHead.reduce((sum, share) => sum + share, 0);
  const out = Float64Array.from(strong);
  for (let axis = 0; axis < 3; axis++) {
    const wayAt = (v: number) => strong[3 * v + axis]! - positions[3 * v + axis]!;
    const way = isHead.reduce((sum, share, v) => sum + share * wayAt(v), 0) / whole;
    isHead.forEach((share, v) => {
      out[3 * v + axis]! -= share * (wayAt(v) - way);
    });
  }
  return out;
}
