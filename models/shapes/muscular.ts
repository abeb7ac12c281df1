import { smoothStep } from "../curves";
import { add, scale, unit } from "../vec";
import { alongBone, armpit, bump, type Clay, dome, sculpt, sumOf } from "./clay";
import { openArms } from "./open-arms";

/**
 * The muscular body: muscles raised on one that the source's targets made strong.
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

      const deltoid = dome(point, [shoulderX + 0.3, shoulderY - 0.4, 0.2], [0.8, 1.15, 1]);
      const trapezius = dome(point, [0.75, 5.65, -0.1], [0.8, 0.75, 0.8]);
      const pectoral = dome(point, [0.75, 4.6, 1.15], [1, 0.85, 0.75]) * trunk;
      const latissimus = dome(point, [1.35, 3.75, -0.15], [0.75, 1.6, 1]) * trunk;
      const upperBack = dome(point, [0.65, 4.7, -0.7], [0.8, 1.1, 0.6]) * trunk;
      const biceps = arm * bump(upperArm.t, 0.52, 0.45) * (1 + 0.3 * Math.abs(upperArm.out[2]));
      const notInward = smoothStep(-0.6, 0.2, thigh.out[0]);
      const neck = bump(y, 6, 0.7) * smoothStep(0.9, 0.6, Math.abs(x)) * (1 - arm);
      const muscles = sumOf(
        [normal, 0.26 * deltoid],
        [unit(add(normal, [0, 0.8, -0.2])), 0.26 * trapezius],
        [normal, 0.26 * pectoral],
        [unit([0.9, 0, -0.35]), 0.34 * latissimus],
        [normal, 0.16 * upperBack],
        [upperArm.out, 0.2 * biceps],
        [forearm.out, 0.13 * arm * bump(forearm.t, 0.22, 0.42)],
        [thigh.out, 0.12 * leg * bump(thigh.t, 0.5, 0.5) * notInward],
        [calf.out, 0.09 * leg * bump(calf.t, 0.28, 0.3)],
        [normal, 0.16 * neck],
      );
      const isUp = smoothStep(3, 4.9, y) * smoothStep(6.2, 5.4, y);
      const broad = 0.26 * Math.max(arm, isUp * smoothStep(0, 1.7, x));
      const waist = 0.05 * bump(y, 2.2, 1.2) * smoothStep(0.3, 1.3, x) * trunk;
      return add(scale(muscles, 1 - 0.8 * armpit(clay, place)), [broad - waist, 0, 0]);
    },
    4,
    strong,
  );
  return openArms(clay, raised, 5);
}
