import type { Picker } from "@/body/picker";
import type { Point } from "@/body/skin";

/** Points of a path are no farther apart than this, in metres. */
const STEP = 0.012;
/** Halving so often is enough for any two points of a body. */
const DEEPEST = 8;

/**
 * A way over the skin from place to place, for drawing: between two places the middle is brought to
 * the nearest skin, and so on in halves. It is near the shortest way where the skin is not folded.
 *
 * @param places - points on the skin, in metres
 * @returns points on the skin, the places among them, at most some 12 mm apart
 */
export function skinPath(picker: Pick<Picker, "nearest">, places: readonly Point[]): Point[] {
  const path: Point[] = [];
  for (const [i, place] of places.entries()) {
    const before = places[i - 1];
    if (before) path.push(...between(picker, before, place, DEEPEST));
    path.push(place);
  }
  return path;
}

function between(picker: Pick<Picker, "nearest">, from: Point, to: Point, depth: number): Point[] {
  const apart = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  if (apart <= STEP || depth === 0) return [];
  const { point } = picker.nearest([
    (from[0] + to[0]) / 2,
    (from[1] + to[1]) / 2,
    (from[2] + to[2]) / 2,
  ]);
  return [
    ...between(picker, from, point, depth - 1),
    point,
    ...between(picker, point, to, depth - 1),
  ];
}
