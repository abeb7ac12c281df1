import { smoothStep } from "../curves";
import type { Vec } from "../vec";
import { alongBone, bump, type Clay, dome, type SkinPoint, sumOf } from "./clay";

/**
 * What makes muscles be seen on a strong body: the furrows between them, and the bellies that stand
 * out between the furrows. Where a furrow runs is anatomy; how deep it is, was judged by eye.
 *
 * The straight muscle of the abdomen has three tendinous intersections: at the navel, at the tip of
 * the breastbone, and half way between (Gray's Anatomy, anterior abdominal wall).
 */
export function muscleLines(clay: Clay, place: SkinPoint): Vec {
  const { point, normal, arm, trunk, leg } = place;
  const isFront = smoothStep(0.2, 0.7, point[2]) * trunk;
  const isBack = smoothStep(0.2, -0.3, point[2]) * trunk;
  return sumOf(
    [normal, onAbdomen(point) * isFront],
    [normal, onChest(point) * isFront],
    [normal, onBack(point) * isBack],
    [onArms(clay, point), arm],
    [onLegs(clay, point), leg],
  );
}

function onAbdomen([x, y, z]: Vec): number {
  const side = Math.abs(x);
  // The intersections sink outward, as the mesh's own rows do.
  const row = y + 0.23 * side * smoothStep(2, 3, y);
  const bellies = bump(row, 3.32, 0.34) + bump(row, 2.77, 0.3) + bump(row, 2.29, 0.27);
  const lower = 0.4 * smoothStep(1.85, 1.6, row) * smoothStep(0.4, 1.1, row);
  const rectus = smoothStep(0.02, 0.2, side) * smoothStep(0.86, 0.6, side);
  const between = bump(row, 3.03, 0.16) + bump(row, 2.52, 0.16) + 0.8 * bump(row, 2.07, 0.14);
  const isAbdomen = smoothStep(0.5, 1, y) * smoothStep(3.75, 3.45, y);
  const linea = bump(side, 0, 0.14) * smoothStep(1.9, 2.2, y);
  const semilunaris = bump(side, 0.88, 0.2) * smoothStep(0.6, 1.2, y) * smoothStep(3.2, 2.9, y);
  const oblique = dome([side, y, z], [1.2, 2.1, 0.6], [0.34, 0.75, 0.8]);
  return (
    isAbdomen * (0.1 * rectus * (bellies + lower - 0.6 * between) - 0.05 * linea) -
    0.05 * semilunaris +
    0.06 * oblique
  );
}

function onChest([x, y, z]: Vec): number {
  const side = Math.abs(x);
  const sternum = bump(side, 0, 0.2) * smoothStep(3.6, 3.9, y) * smoothStep(5.2, 4.8, y);
  const below = dome([side, y, z], [0.65, 3.5, 1.3], [0.65, 0.26, 0.5]);
  const lowerEdge = dome([side, y, z], [0.75, 3.95, 1.25], [0.65, 0.3, 0.5]);
  const underCollar = dome([side, y, z], [0.8, 5.05, 0.9], [0.8, 0.3, 0.6]);
  const serratus = dome([side, y, z], [1.35, 3.35, 0.6], [0.35, 0.5, 0.6]);
  return -0.12 * sternum - 0.16 * below + 0.1 * lowerEdge - 0.03 * underCollar + 0.07 * serratus;
}

function onBack([x, y]: Vec): number {
  const side = Math.abs(x);
  const spine = bump(side, 0, 0.24) * smoothStep(0.8, 1.4, y) * smoothStep(5.4, 4.9, y);
  const erector = bump(side, 0.42, 0.36) * smoothStep(0.6, 1.3, y) * smoothStep(3.6, 2.4, y);
  const underBlade = bump(side, 0.9, 0.5) * bump(y, 3.75, 0.3);
  return -0.12 * spine + 0.12 * erector - 0.1 * underBlade;
}

function onArms({ shoulder, elbow, wrist }: Clay, point: Vec): Vec {
  const upper = alongBone(point, shoulder, elbow);
  const lower = alongBone(point, elbow, wrist);
  const [outX, , outZ] = upper.out;
  const underDeltoid = bump(upper.t, 0.44, 0.14) * smoothStep(-0.4, 0.3, outX);
  const biceps = bump(upper.t, 0.66, 0.24) * smoothStep(0.3, 0.9, outZ);
  const triceps = bump(upper.t, 0.5, 0.26) * smoothStep(-0.3, -0.9, outZ);
  const seam = bump(upper.t, 0.62, 0.26) * smoothStep(0.75, 1, Math.abs(outX));
  const bend = bump(upper.t, 0.95, 0.12) * smoothStep(0.3, 0.9, outZ);
  const brachioradialis = bump(lower.t, 0.14, 0.24) * smoothStep(0.2, 0.9, lower.out[0]);
  return sumOf(
    [upper.out, 0.07 * biceps + 0.07 * triceps - 0.05 * underDeltoid - 0.06 * seam - 0.03 * bend],
    [lower.out, 0.06 * brachioradialis],
  );
}

function onLegs({ hip, knee, ankle }: Clay, point: Vec): Vec {
  const thigh = alongBone(point, hip, knee);
  const calf = alongBone(point, knee, ankle);
  const [outX, , outZ] = thigh.out;
  const isFront = smoothStep(-0.2, 0.5, outZ);
  const tear = bump(thigh.t, 0.8, 0.17) * smoothStep(0, -0.6, outX) * isFront;
  const sweep = bump(thigh.t, 0.62, 0.34) * smoothStep(0.1, 0.8, outX) * isFront;
  const middle = bump(thigh.t, 0.48, 0.4) * smoothStep(0.85, 1, outZ);
  const seam = bump(thigh.t, 0.68, 0.2) * bump(Math.abs(outX), 0.42, 0.25) * isFront;
  const aboveKnee = bump(thigh.t, 0.93, 0.1) * smoothStep(0.4, 0.9, outZ);
  const band = bump(thigh.t, 0.55, 0.35) * bump(outZ, -0.1, 0.35) * smoothStep(0.3, 0.8, outX);
  const hamstring = bump(thigh.t, 0.62, 0.34) * smoothStep(-0.5, -0.95, outZ);
  const isBehind = smoothStep(0, -0.7, calf.out[2]);
  const heads = bump(calf.t, 0.28, 0.21) * isBehind * smoothStep(0.05, 0.5, Math.abs(calf.out[0]));
  const cleft = bump(calf.t, 0.3, 0.2) * smoothStep(-0.9, -1, calf.out[2]);
  const below = bump(calf.t, 0.52, 0.12) * isBehind;
  return sumOf(
    [thigh.out, 0.16 * tear + 0.16 * sweep + 0.1 * middle + 0.12 * hamstring],
    [thigh.out, -0.1 * seam - 0.1 * aboveKnee - 0.08 * band],
    [calf.out, 0.16 * heads - 0.06 * cleft - 0.08 * below],
  );
}
