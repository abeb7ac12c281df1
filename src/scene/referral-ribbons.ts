import { BufferAttribute, BufferGeometry } from "three";

import type { Point } from "@/body/skin";
import { type ReferralTime, referralTimes } from "@/domain/referral";

/** One arc from where the hand was to where something was felt. */
export type ReferralArc = {
  /** Metres, from there to here. */
  readonly points: readonly Point[];
  readonly when: ReferralTime | null;
  /** So many times as thick as an ordinary one; 1 where it is left out. */
  readonly weight?: number;
};

/** What a triangle is of, for the shader: ribbons by their time from 0 on, then these. */
export const ARROW = 5;
export const ORIGIN = 6;

const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;

/** A number for the time of a referral, from 0; the last one where it was not said. */
export function patternOf(when: ReferralTime | null): number {
  return when === null ? referralTimes.length : referralTimes.indexOf(when);
}

/**
 * All arcs as one geometry: a ribbon each, which the shader turns to the eye, an arrow head at its end and
 * a ring at its start.
 *
 * Attributes: `position` 3 metres; `aAlong` 3 unit length, the way of the arc; `aShape` 2: across −1 … 1 and,
 * for heads and rings, the other coordinate; `aRun` 2 metres: from the start, and of all; `aKind` 1;
 * `aWeight` 1.
 */
export function referralRibbons(arcs: readonly ReferralArc[]): BufferGeometry {
  const position: number[] = [];
  const along: number[] = [];
  const shape: number[] = [];
  const run: number[] = [];
  const kind: number[] = [];
  const weights: number[] = [];
  const indices: number[] = [];

  function add(at: Point, way: Point, across: number, other: number, of: [number, number, number]) {
    position.push(...at);
    along.push(...way);
    shape.push(across, other);
    run.push(of[0], of[1]);
    kind.push(of[2]);
  }

  for (const { points, when, weight = 1 } of arcs) {
    const first = points[0];
    const last = points.at(-1);
    if (!first || !last || points.length < 2) continue;
    const runs = runsOf(points);
    const total = runs.at(-1) ?? 0;
    const ways = points.map((point, i) => wayAt(points[i - 1] ?? point, points[i + 1] ?? point));

    let start = position.length / 3;
    for (const [i, point] of points.entries()) {
      for (const side of [-1, 1]) {
        add(point, ways[i] ?? [0, 1, 0], side, 0, [runs[i] ?? 0, total, patternOf(when)]);
      }
      const a = start + 2 * i;
      if (i > 0) indices.push(a - 2, a - 1, a, a - 1, a + 1, a);
    }

    start = position.length / 3;
    // The last step is short and follows every fold of the skin; the way over several is the arrow's.
    const way = wayAt(points.at(-5) ?? first, last);
    add(last, way, 0, 0, [total, total, ARROW]);
    add(last, way, -1, 1, [total, total, ARROW]);
    add(last, way, 1, 1, [total, total, ARROW]);
    indices.push(start, start + 1, start + 2);

    start = position.length / 3;
    for (const [x, y] of CORNERS) add(first, ways[0] ?? [0, 1, 0], x, y, [0, total, ORIGIN]);
    indices.push(start, start + 1, start + 2, start, start + 2, start + 3);
    while (weights.length < kind.length) weights.push(weight);
  }

  const geometry = new BufferGeometry();
  const give = (name: string, values: number[], width: number) =>
    geometry.setAttribute(name, new BufferAttribute(new Float32Array(values), width));
  give("position", position, 3);
  give("aAlong", along, 3);
  give("aShape", shape, 2);
  give("aRun", run, 2);
  give("aKind", kind, 1);
  give("aWeight", weights, 1);
  geometry.setIndex(indices);
  return geometry;
}

function runsOf(points: readonly Point[]): number[] {
  let sum = 0;
  return points.map((point, i) => {
    const [x, y, z] = points[i - 1] ?? point;
    sum += Math.hypot(point[0] - x, point[1] - y, point[2] - z);
    return sum;
  });
}

function wayAt(before: Point, after: Point): Point {
  const way = [after[0] - before[0], after[1] - before[1], after[2] - before[2]] as const;
  const length = Math.hypot(...way);
  return length > 0 ? [way[0] / length, way[1] / length, way[2] / length] : [0, 1, 0];
}
