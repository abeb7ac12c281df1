import type { Picker } from "@/body/picker";
import type { Point } from "@/body/skin";
import { skinPath } from "@/body/skin-path";
import type { Anchor } from "@/domain/anchor";
import type { Work } from "@/lib/work";

/** How far apart the points of an arc are, in metres, and how many there are at least and at most. */
const STEP = 0.012;
const FEWEST = 12;
const MOST = 80;
/** An arc is so high, of its length, and within these heights in metres. */
const RISE = 0.1;
const LOWEST = 0.015;
const HIGHEST = 0.06;
/** No inner point is nearer to the skin, in metres; where one is, it is brought out to a little more. */
export const ARC_CLEARANCE = 0.003;
const BROUGHT_OUT = 1.5 * ARC_CLEARANCE;
const NORMAL_ROUNDS = 8;
const POINT_ROUNDS = 12;
const CLEAR_ROUNDS = 3;

/**
 * An arc that lies over the skin from one place to another: the way along the skin, lifted out of the
 * body, most in its middle, and drawn smooth, in slices of work. Every point but its two ends is outside the skin.
 *
 * @param facing - the direction out of the body at a place of the skin, of unit length
 * @returns points in metres, from `from` to `to`; both included
 */
export function* arcOverSkin(
  picker: Pick<Picker, "nearest">,
  facing: (anchor: Anchor) => Point,
  from: Point,
  to: Point,
): Work<Point[]> {
  const path = skinPath(picker, [from, to]);
  yield;
  const length = lengthOf(path);
  const count = Math.max(FEWEST, Math.min(MOST, Math.round(length / STEP)));
  const even = evenly(path, length, count);
  const outward = even.map((point) => facing(picker.nearest(point).anchor));
  yield;
  const normals = smoothed(outward, NORMAL_ROUNDS);
  const height = Math.max(LOWEST, Math.min(HIGHEST, RISE * length));

  let arc = even.map((point, i) =>
    moved(point, normals[i]!, height * Math.sin((Math.PI * i) / count)),
  );
  arc = smoothed(arc, POINT_ROUNDS);
  for (let round = 0; round < CLEAR_ROUNDS; round++) {
    arc = smoothed(arc.map(broughtOut), 1);
    yield;
  }
  for (let round = 0; round < CLEAR_ROUNDS; round++) {
    arc = arc.map(broughtOut);
    yield;
  }
  return arc;

  function broughtOut(point: Point, i: number): Point {
    if (i === 0 || i === count) return point;
    const near = picker.nearest(point);
    const out = facing(near.anchor);
    const [dx, dy, dz] = [0, 1, 2].map((axis) => point[axis]! - near.point[axis]!) as [
      number,
      number,
      number,
    ];
    const isOutside = dx * out[0] + dy * out[1] + dz * out[2] > 0;
    if (isOutside && near.distance >= ARC_CLEARANCE) return point;
    return moved(near.point, out, BROUGHT_OUT);
  }
}

function moved(point: Point, along: Point, metres: number): Point {
  const by = metres / (Math.hypot(...along) || 1);
  return [point[0] + by * along[0], point[1] + by * along[1], point[2] + by * along[2]];
}

/** Each but the first and the last half way to the middle of its neighbours, so many times. */
function smoothed(points: readonly Point[], rounds: number): Point[] {
  let now = [...points];
  for (let round = 0; round < rounds; round++) {
    now = now.map((point, i) => {
      const before = now[i - 1];
      const after = now[i + 1];
      if (!before || !after) return point;
      return [
        (before[0] + 2 * point[0] + after[0]) / 4,
        (before[1] + 2 * point[1] + after[1]) / 4,
        (before[2] + 2 * point[2] + after[2]) / 4,
      ];
    });
  }
  return now;
}

function lengthOf(path: readonly Point[]): number {
  return path.reduce((sum, point, i) => sum + apart(path[i - 1] ?? point, point), 0);
}

function apart(one: Point, other: Point): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/** `count` + 1 points along a path, equally far apart along it. */
function evenly(path: readonly Point[], length: number, count: number): Point[] {
  const points: Point[] = [];
  let segment = 0;
  let start = 0;
  for (let i = 0; i <= count; i++) {
    const wanted = (i / count) * length;
    let span = apart(path[segment]!, path[segment + 1] ?? path[segment]!);
    while (segment < path.length - 2 && start + span < wanted) {
      start += span;
      segment += 1;
      span = apart(path[segment]!, path[segment + 1]!);
    }
    const a = path[segment]!;
    const b = path[segment + 1] ?? a;
    const share = span > 0 ? Math.max(0, Math.min(1, (wanted - start) / span)) : 0;
    points.push([
      a[0] + share * (b[0] - a[0]),
      a[1] + share * (b[1] - a[1]),
      a[2] + share * (b[2] - a[2]),
    ]);
  }
  return points;
}
