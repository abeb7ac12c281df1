import { smoothStep } from "../curves";
import { diffuse, vertexDirections } from "../mesh";
import { BODY, type Source } from "../source";
import type { LimbFields, StandingJoint } from "../stance";
import { add, at, dot, scale, sub, unit, type Vec } from "../vec";

/** What every shape shares: nothing here depends on one. */
export type Mesh = {
  readonly source: Source;
  readonly near: readonly (readonly number[])[];
  readonly mirror: Int32Array;
  readonly fields: LimbFields;
};

/**
 * A standing body to be sculpted, in decimetres: about 16.6 high, x to its left, y up with soles at
 * about -8.2 and navel at about 1.7, z forward. It is exactly mirrored.
 */
export type Clay = Mesh & {
  readonly positions: Float64Array;
  /** Unit normals, smoothed so that no single fold of the skin turns one. */
  readonly normals: readonly Vec[];
  /** Joints of the left side. */
  readonly shoulder: Vec;
  readonly elbow: Vec;
  readonly wrist: Vec;
  readonly hip: Vec;
  readonly knee: Vec;
  readonly ankle: Vec;
  /** The skull's, in the middle: about the height of the tip of the nose. */
  readonly head: Vec;
};

/** A point of the skin of the left half, and how much of it is arm, hand, leg: 0 … 1, smooth. */
export type SkinPoint = {
  readonly point: Vec;
  readonly normal: Vec;
  readonly arm: number;
  readonly hand: number;
  readonly leg: number;
  /** All that is no arm. */
  readonly trunk: number;
};

/**
 * Makes a standing body ready to be sculpted.
 *
 * @param rest - all vertices of the same before it stood, which moved no bone of the head
 */
export function makeClay(
  mesh: Mesh,
  { positions, joint, rest }: { positions: Float64Array; joint: StandingJoint; rest: Float64Array },
): Clay {
  const flat = Float64Array.from(vertexDirections(mesh.source.quads, positions).flat());
  const smooth = spread(flat, mesh.near, 6);
  return {
    ...mesh,
    positions,
    normals: Array.from({ length: BODY }, (_, v) => unit(at(smooth, v))),
    shoulder: joint("upperarm01"),
    elbow: joint("lowerarm01"),
    wrist: joint("wrist"),
    hip: joint("upperleg01"),
    knee: joint("lowerleg01"),
    ankle: joint("foot"),
    head: mesh.source.joint(rest, "head"),
  };
}

/** Whether a vertex of the body is on the left or the midline. */
export function isLeft({ source }: Mesh, v: number): boolean {
  return source.positions[3 * v]! >= -1e-9;
}

/** What a vertex of the left half is, to a recipe. */
export function skinPoint(clay: Clay, v: number): SkinPoint {
  const point = at(clay.positions, v);
  const arm = clay.fields.shoulder[v]!;
  const beyondWrist = alongBone(point, clay.elbow, clay.wrist).t - 1;
  return {
    point,
    normal: clay.normals[v]!,
    arm,
    hand: arm > 0.5 ? smoothStep(-0.1, 0.25, beyondWrist) : 0,
    leg: arm > 0.5 ? 0 : smoothStep(0.1, -0.9, point[1]),
    trunk: 1 - arm,
  };
}

/**
 * The positions after each point of the left half was moved and the right followed.
 *
 * @param push - the way of a point, in decimetres
 * @param smoothing - how often the ways are spread along the edges, so that none makes a ridge
 * @param from - positions that are moved, where they are not those of the clay: another body of
 *   which the clay is the plain form
 */
export function sculpt(
  clay: Clay,
  push: (place: SkinPoint) => Vec,
  smoothing: number,
  from = clay.positions,
): Float64Array {
  const ways = new Float64Array(3 * BODY);
  for (let v = 0; v < BODY; v++) if (isLeft(clay, v)) ways.set(push(skinPoint(clay, v)), 3 * v);
  const spreadWays = spread(mirrored(clay, ways), clay.near, smoothing);
  return plus(from, mirrored(clay, spreadWays));
}

/** Copies the left half of a field of vectors to the right; on the midline x becomes 0. */
export function mirrored({ mirror, ...mesh }: Mesh, field: Float64Array): Float64Array {
  const out = Float64Array.from(field);
  for (let v = 0; v < BODY; v++) {
    if (!isLeft({ mirror, ...mesh }, v)) continue;
    const twin = mirror[v]!;
    const [x, y, z] = at(field, v);
    if (twin === v) out[3 * v] = 0;
    else out.set([-x, y, z], 3 * twin);
  }
  return out;
}

/** Spreads a field of vectors along the edges. */
export function spread(field: Float64Array, near: Mesh["near"], steps: number): Float64Array {
  const out = new Float64Array(field.length);
  for (let axis = 0; axis < 3; axis++) {
    const one = Float64Array.from({ length: BODY }, (_, v) => field[3 * v + axis]!);
    diffuse(one, near, steps).forEach((value, v) => {
      out[3 * v + axis] = value;
    });
  }
  return out;
}

/** The sum of two fields. */
export function plus(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, i) => value + other[i]!);
}

/** The sum of pushes: each a direction and how far. */
export function sumOf(...pushes: readonly (readonly [direction: Vec, by: number])[]): Vec {
  return pushes.reduce<Vec>((sum, [direction, by]) => add(sum, direction, by), [0, 0, 0]);
}

/** 1 in the middle of an ellipsoid, 0 outside, smooth between. */
export function dome(point: Vec, centre: Vec, radii: Vec): number {
  const [x, y, z] = sub(point, centre);
  const q = (x / radii[0]) ** 2 + (y / radii[1]) ** 2 + (z / radii[2]) ** 2;
  return q >= 1 ? 0 : (1 - q) ** 2;
}

/** The same along a line. */
export function bump(t: number, centre: number, radius: number): number {
  return dome([t, 0, 0], [centre, 0, 0], [radius, 1, 1]);
}

/** How far along a bone a point is, 0 at its start and 1 at its end, and the way out from it. */
export function alongBone(point: Vec, start: Vec, end: Vec): { t: number; out: Vec } {
  const bone = sub(end, start);
  const t = dot(sub(point, start), bone) / dot(bone, bone);
  return { t, out: unit(sub(point, add(start, scale(bone, t)))) };
}

/** 1 where upper arm and chest face each other, so that both leave room. */
export function armpit({ shoulder: [x, y] }: Clay, { point, normal, arm }: SkinPoint): number {
  const near = Math.min(1, 2 * dome(point, [x - 0.25, y - 0.75, 0.15], [0.75, 1.2, 1.1]));
  const faces = arm > 0.5 ? smoothStep(0.3, -0.6, normal[0]) : smoothStep(-0.1, 0.7, normal[0]);
  return near * faces;
}
