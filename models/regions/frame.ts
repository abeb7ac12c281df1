import { targetReach } from "../shapes";
import type { Quad, Source } from "../source";
import type { LimbFields, StandingJoint } from "../stance";
import { add, at, cross, dot, length, scale, sub, unit, type Vec } from "../vec";

/** One point of the left half of the skin, with all that a rule asks of it. */
export type Place = {
  /** Decimetres, standing; the origin is the source's. */
  readonly point: Vec;
  /** Outward, unit length. */
  readonly normal: Vec;
  /** How far it goes along when the shoulder turns: 0 trunk, 1 arm. */
  readonly armShare: number;
  readonly isEar: boolean;
};

/** The left side's joints, by which rules measure. Decimetres, standing. */
export type Frame = {
  readonly shoulder: Vec;
  readonly elbow: Vec;
  readonly wrist: Vec;
  readonly hip: Vec;
  readonly knee: Vec;
  readonly ankle: Vec;
  /** Thumb to little finger: knuckle, two joints, tip. */
  readonly fingers: readonly (readonly Vec[])[];
  /** Great toe to little toe: knuckle, joints, tip. */
  readonly toes: readonly (readonly Vec[])[];
  /** The direction in which the palm looks. */
  readonly palmward: Vec;
};

/** Finds the joints by which the rules measure. */
export function makeFrame(joint: StandingJoint): Frame {
  const chain = (bones: readonly string[]) => [
    ...bones.map((bone) => joint(bone)),
    joint(bones.at(-1)!, "tail"),
  ];
  const wrist = joint("wrist");
  const digits = [1, 2, 3, 4, 5];
  const fingers = digits.map((k) => chain([1, 2, 3].map((i) => `finger${k}-${i}`)));
  const toes = digits.map((k) => chain((k === 1 ? [1, 2] : [1, 2, 3]).map((i) => `toe${k}-${i}`)));
  const normal = unit(cross(sub(fingers[1]![0]!, wrist), sub(fingers[4]![0]!, wrist)));
  return {
    shoulder: joint("upperarm01"),
    elbow: joint("lowerarm01"),
    wrist,
    hip: joint("upperleg01"),
    knee: joint("lowerleg01"),
    ankle: joint("foot"),
    fingers,
    toes,
    palmward: normal[2] > 0 ? normal : scale(normal, -1),
  };
}

/**
 * Makes the function that describes a point within a quad.
 *
 * @param positions - the body's positions in decimetres, standing
 * @param normals - a unit normal for each vertex
 */
export function makePlaces(
  source: Source,
  fields: LimbFields,
  positions: Float64Array,
  normals: readonly Vec[],
): (quad: Quad, weights: readonly number[]) => Place {
  const wing = targetReach(source, "ears/l-ear-wing-out");
  const tip = targetReach(source, "ears/l-ear-shape1-pointed");
  return (quad, weights) => {
    let point: Vec = [0, 0, 0];
    let normal: Vec = [0, 0, 0];
    const field = (values: Float64Array) =>
      quad.reduce((sum, v, corner) => sum + weights[corner]! * values[v]!, 0);
    quad.forEach((v, corner) => {
      point = add(point, at(positions, v), weights[corner]!);
      normal = add(normal, normals[v]!, weights[corner]!);
    });
    const isEarlike = field(wing) > 0.012 || field(tip) > 0.01;
    return {
      point,
      normal: unit(normal),
      armShare: field(fields.shoulder),
      isEar: isEarlike && point[0] > 0.6 && point[2] < 0.66,
    };
  };
}

/** Where a point lies along the axis from `from` to `to`. */
export function along(
  point: Vec,
  from: Vec,
  to: Vec,
): {
  /** 0 at `from`, 1 at `to`. */
  share: number;
  /** Decimetres from `from`. */
  distance: number;
  /** From the nearest point of the axis to the point. */
  off: Vec;
} {
  const axis = sub(to, from);
  const share = dot(sub(point, from), axis) / dot(axis, axis);
  return { share, distance: share * length(axis), off: sub(point, add(from, axis, share)) };
}

/** The angle of `off` round a limb's axis in degrees: 0 in front, positive outward. */
export function angleRound(off: Vec, axis: Vec): number {
  const way = unit(axis);
  const front = unit(add([0, 0, 1], way, -way[2]));
  const sideways = unit(cross(front, way));
  const outward = dot(off, sideways) * Math.sign(sideways[0]);
  return (Math.atan2(outward, dot(off, front)) * 180) / Math.PI;
}

/** Which of the chains (fingers, toes) comes nearest to a point; the first has number 0. */
export function nearestChain(point: Vec, chains: readonly (readonly Vec[])[]): number {
  const distances = chains.map((chain) =>
    Math.min(...chain.slice(1).map((end, i) => distanceToSegment(point, chain[i]!, end))),
  );
  return distances.indexOf(Math.min(...distances));
}

function distanceToSegment(point: Vec, from: Vec, to: Vec): number {
  const axis = sub(to, from);
  const share = dot(sub(point, from), axis) / dot(axis, axis);
  return length(sub(point, add(from, axis, Math.min(1, Math.max(0, share)))));
}
