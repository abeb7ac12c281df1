import { smoothStep } from "../curves";
import { BODY } from "../source";
import { add, dot, scale, sub, unit, type Vec } from "../vec";
import {
  alongBone,
  type Clay,
  dome,
  isLeft,
  mirrored,
  plus,
  sculpt,
  skinPoint,
  type SkinPoint,
} from "./clay";
import { evened } from "./evened";
import { fatLayer } from "./fat-layer";
import { openArms } from "./open-arms";

/** Decimetres over the ground: up to there nothing of a foot rises or sinks, and from there on freely. */
const SOLE = { still: 0.03, free: 0.13 };

/** How far the ways are made even, in decimetres. */
const EVENING = 0.45;

/**
 * The heavier body: a layer of fat over a body that the source's own targets made heavy.
 *
 * @param clay - the neutral body
 * @param heavy - the standing body of the targets
 */
export function heavier(clay: Clay, heavy: Float64Array): Float64Array {
  const ground = groundOf(clay.positions);
  const fat = sculpt(
    clay,
    (place) => {
      const { point, normal, arm, leg, trunk } = place;
      const chin = dome(point, [0, 6.22, 0.85], [0.6, 0.4, 0.6]);
      const cheek = dome(point, [0.55, 6.85, 1], [0.35, 0.4, 0.5]);
      const out = scale(normal, 0.56 * fatLayer(clay, place) + 0.1 * chin + 0.08 * cheek);
      const hanging = 0.22 * dome(point, [0, 0.9, 1.5], [1.5, 1.1, 1]) * trunk;
      // Legs apart, arms carried by the wider trunk.
      const ends = add(scale(fromHand(clay, place), 0.09), fromFoot(clay, ground, place), 0.1);
      const [x, y, z] = add(add(out, ends), [0.16 * leg + 0.2 * arm, -hanging, 0]);
      if (point[1] >= 0.9) return [x, y, z];
      // Between the thighs nothing moves towards the mid plane.
      const isOutward = smoothStep(0.2, 0.45, point[0]);
      return [Math.max(x, 0.08 * smoothStep(0.45, 0.2, point[0]) - 9 * isOutward), y, z];
    },
    6,
    heavy,
  );
  return openArms(clay, onSoles(clay, heavy, settled(clay, fat)), 8.5);
}

/**
 * The way of every place made even with the ways around it. Muscles, folds and the middle line of the
 * back lie deep: fat lies over them as one layer, and at the end of a slider every unevenness of it
 * would be a ridge. Hands and feet are left as they are, as they grow as a whole.
 */
function settled(clay: Clay, positions: Float64Array): Float64Array {
  const ways = positions.map((there, i) => there - clay.positions[i]!);
  const reach = (v: number) =>
    EVENING * evenedShare(clay, skinPoint(clay, isLeft(clay, v) ? v : clay.mirror[v]!));
  return plus(clay.positions, mirrored(clay, evened(clay, clay.positions, ways, reach)));
}

function evenedShare({ elbow, wrist, ankle }: Clay, { point, arm }: SkinPoint): number {
  const forearm = arm > 0.5 ? alongBone(point, elbow, wrist).t : 0;
  return smoothStep(1, 0.6, forearm) * smoothStep(ankle[1] + 0.6, ankle[1] + 1.6, point[1]);
}

/** Keeps soles as level as they are, so that they stay on the ground on every other body too. */
function onSoles({ positions }: Clay, before: Float64Array, after: Float64Array): Float64Array {
  const ground = groundOf(positions);
  const out = after.slice();
  for (let y = 1; y < out.length; y += 3) {
    const free = smoothStep(ground + SOLE.still, ground + SOLE.free, positions[y]!);
    out[y] = before[y]! + free * (after[y]! - before[y]!);
  }
  return out;
}

function groundOf(positions: Float64Array): number {
  let ground = Infinity;
  for (let v = 0; v < BODY; v++) ground = Math.min(ground, positions[3 * v + 1]!);
  return ground;
}

/**
 * The way out from the middle line of the hand. By a share of it the whole hand grows thicker and wider,
 * fingers with the gaps between them, so that none comes to touch another.
 */
function fromHand({ elbow, wrist }: Clay, { point, hand }: SkinPoint): Vec {
  const along = unit(sub(wrist, elbow));
  const way = sub(point, wrist);
  return scale(sub(way, scale(along, dot(way, along))), hand);
}

/** The same of the foot, from the sole up and to both sides. */
function fromFoot({ ankle }: Clay, ground: number, { point: [x, y], arm, leg }: SkinPoint): Vec {
  const foot = arm > 0.5 ? 0 : leg * smoothStep(ankle[1] + 0.9, ankle[1] - 0.1, y);
  return [foot * (x - ankle[0]), foot * (y - ground), 0];
}

/** The lighter body: a thin one of the source's targets, less a little more. */
export function lighter(clay: Clay, thin: Float64Array): Float64Array {
  return sculpt(clay, (place) => scale(place.normal, -0.06 * fatLayer(clay, place)), 6, thin);
}
