import { smoothStep } from "../curves";
import { at, scale, sub, type Vec } from "../vec";
import { BODY } from "../source";
import { type Clay, dome, isLeft, mirrored, sculpt, sumOf } from "./clay";
import { openArms } from "./open-arms";

const DEGREE = Math.PI / 180;

/** What age does to a woman's body beyond the source's targets, upper back rounded. */
export function olderFeminine(clay: Clay): Float64Array {
  const y = clay.hip[1];
  const aged = sculpt(
    clay,
    ({ point, normal, arm, hand, leg, trunk }) => {
      const waist = dome(point, [1.05, y + 1.9, 0.35], [0.75, 1.5, 1.2]) * trunk;
      const lowerBelly = dome(point, [0, y + 1.25, 1.2], [1.5, 1.5, 1.2]) * trunk;
      const back = dome(point, [0.6, y + 2.6, -0.6], [1, 1.5, 0.8]) * trunk;
      const breasts = dome(point, [0.72, y + 3.1, 1.35], [0.8, 0.9, 0.9]) * trunk;
      const above = dome(point, [0.72, y + 3.7, 1.2], [0.8, 0.8, 0.9]) * trunk;
      const buttocks = dome(point, [0.7, y + 0.1, -0.8], [0.9, 1, 0.9]) * trunk;
      const limbs = arm * (1 - hand) + leg * smoothStep(-7.2, -6, point[1]);
      return sumOf(
        [normal, 0.32 * waist + 0.3 * lowerBelly + 0.1 * back - 0.28 * buttocks - 0.05 * limbs],
        [[0, -1, 0], 0.32 * breasts],
        [[0, 0, -1], 0.12 * above],
      );
    },
    5,
  );
  const bent = bendSpine(clay, softFace(clay, aged), { back: 15, neck: -10 });
  return openArms(clay, bent, 2);
}

/**
 * A woman's aged face as it rests: the corners of the mouth are not drawn down, cheeks and jaw are
 * soft instead of hollow, the brows are at ease. Ageing as the source knows it is a man's.
 */
function softFace(clay: Clay, positions: Float64Array): Float64Array {
  const [, y] = clay.head;
  return sculpt(
    clay,
    ({ point, normal }) => {
      const corner = dome(point, [0.27, y - 0.24, 1.2], [0.2, 0.14, 0.3]);
      const apple = dome(point, [0.42, y + 0.1, 1.15], [0.3, 0.26, 0.5]);
      const hollow = dome(point, [0.52, y - 0.22, 0.95], [0.3, 0.36, 0.5]);
      const jowl = dome(point, [0.42, y - 0.5, 0.95], [0.3, 0.26, 0.5]);
      const chin = dome(point, [0.22, y - 0.45, 1.2], [0.2, 0.2, 0.3]);
      const brow = dome(point, [0.32, y + 0.54, 1.2], [0.4, 0.16, 0.4]);
      const under = dome(point, [0, y - 0.62, 0.8], [0.5, 0.25, 0.45]);
      return sumOf(
        [[0, 1, 0], 0.035 * corner + 0.03 * apple + 0.03 * brow],
        [normal, 0.02 * apple + 0.025 * hollow + 0.035 * jowl + 0.02 * chin + 0.03 * under],
      );
    },
    1,
    positions,
  );
}

/** The same for a man. */
export function olderMasculine(clay: Clay): Float64Array {
  const y = clay.hip[1];
  const aged = sculpt(
    clay,
    ({ point, normal, arm, hand, leg, trunk }) => {
      const lowerBelly = dome(point, [0, y + 1.25, 1.2], [1.5, 1.6, 1.2]) * trunk;
      const limbs = arm * (1 - hand) + leg * smoothStep(-7.2, -6, point[1]);
      return scale(normal, 0.22 * lowerBelly - 0.05 * limbs);
    },
    5,
  );
  return bendSpine(clay, aged, { back: 9, neck: -6 });
}

/**
 * Rounds the upper back: the spine turns forward by `back` degrees from the loin to the nape and by
 * `neck` degrees from there to the skull. The arms are carried along, not turned.
 *
 * Slices across the spine stay as they are (Barr, *Global and local deformations of solid
 * primitives*, 1984).
 */
function bendSpine(
  clay: Clay,
  positions: Float64Array,
  { back, neck }: { back: number; neck: number },
): Float64Array {
  const [, shoulderY] = clay.shoulder;
  const loin = shoulderY - 2.6;
  const spineZ = 0.1;
  const STEP = 0.02;
  const STEPS = 400;
  const angleAt = (y: number) =>
    DEGREE *
    (back * smoothStep(loin, shoulderY + 0.7, y) +
      neck * smoothStep(shoulderY + 0.5, shoulderY + 1.9, y));

  /** The bent spine: y and z above the loin, every `STEP`. */
  const spine: [y: number, z: number][] = [[0, 0]];
  for (let i = 0; i < STEPS; i++) {
    const angle = angleAt(loin + (i + 0.5) * STEP);
    const [y, z] = spine[i]!;
    spine.push([y + STEP * Math.cos(angle), z + STEP * Math.sin(angle)]);
  }
  function bent([x, y, z]: Vec): Vec {
    if (y <= loin) return [x, y, z];
    const t = (y - loin) / STEP;
    const i = Math.min(STEPS - 2, Math.floor(t));
    const [fromY, fromZ] = spine[i]!;
    const [toY, toZ] = spine[i + 1]!;
    const angle = angleAt(y);
    const behind = z - spineZ;
    return [
      x,
      loin + fromY + (t - i) * (toY - fromY) - behind * Math.sin(angle),
      spineZ + fromZ + (t - i) * (toZ - fromZ) + behind * Math.cos(angle),
    ];
  }

  const armWay = sub(bent(clay.shoulder), clay.shoulder);
  const out = Float64Array.from(positions);
  for (let v = 0; v < BODY; v++) {
    if (!isLeft(clay, v)) continue;
    const point = at(positions, v);
    const arm = smoothStep(0, 1, clay.fields.shoulder[v]!);
    const [x, y, z] = bent(point);
    out.set(
      [
        (1 - arm) * x + arm * (point[0] + armWay[0]),
        (1 - arm) * y + arm * (point[1] + armWay[1]),
        (1 - arm) * z + arm * (point[2] + armWay[2]),
      ],
      3 * v,
    );
  }
  return mirrored(clay, out);
}
