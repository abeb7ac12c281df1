import { smoothStep } from "./curves";
import { diffuse } from "./mesh";
import { BODY, type Source } from "./source";
import { add, arc, at, dot, length, sub, turn, unit, type Vec } from "./vec";

const DEGREE = Math.PI / 180;

/** Degrees outward and forward from straight down, and of turning. */
const stance = {
  arm: { outward: 17, forward: -3 },
  forearm: { outward: 13, forward: 9 },
  palmForward: 55,
  legInward: 4.5,
};

const joints = ["shoulder", "elbow", "twist", "hip", "ankle"] as const;
type Joint = (typeof joints)[number];

/** How far each vertex of the body goes along when a joint turns: 0 not at all, 1 all the way. */
export type LimbFields = Readonly<Record<Joint, Float64Array>>;

/** Where a bone of the left side starts or ends once the figure stands, in decimetres. */
export type StandingJoint = (bone: string, end?: "head" | "tail") => Vec;

/**
 * The fields by which the stance moves vertices: five smooth fields on the left half of the base
 * mesh, zero on the right.
 *
 * They are made from joint positions alone. The package's skin weights are not read: they are not
 * the ones of the CC0 release.
 */
export function limbFields(source: Source, near: readonly (readonly number[])[]): LimbFields {
  const { positions } = source;
  const { shoulder, elbow, wrist, hip, ankle } = leftJoints(source, positions);
  // The cut between trunk and arm leans outward below: leaning inward, it drags the ribs in.
  const armCut = unit([1, 0.2, 0]);
  const beyondCut = (p: Vec) => dot(sub(p, shoulder), armCut) + 0.1;
  const onArm = flood(positions, near, farthest(positions, [1, 0, 0.3]), (p) => {
    return beyondCut(p) < -1 || p[0] < 0.7 || (p[1] < 3.2 && p[0] < 2.1);
  });
  const forearm = sub(wrist, elbow);
  const forearmWay = unit(forearm);
  const elbowCut = unit(add(unit(sub(elbow, shoulder)), forearmWay));
  const hipCut = unit([0.42, -1, 0]);

  const raw: Record<Joint, (p: Vec, isArm: boolean) => number> = {
    shoulder: (p, isArm) => (isArm ? smoothStep(-0.85, 0.6, beyondCut(p)) : 0),
    elbow: (p, isArm) => (isArm ? smoothStep(-0.42, 0.42, dot(sub(p, elbow), elbowCut)) : 0),
    twist: (p, isArm) =>
      isArm ? smoothStep(-0.05, 1.12, dot(sub(p, elbow), forearmWay) / length(forearm)) : 0,
    // An inclined band from the crest of the hip bone down to the groin.
    hip: (p, isArm) =>
      isArm || p[0] < 0
        ? 0
        : smoothStep(-0.75, 1.15, dot(sub(p, hip), hipCut)) *
          smoothStep(0, 0.35, p[0] + Math.max(0, -1.1 - p[1])),
    ankle: (p, isArm) => (isArm || p[0] < 0 ? 0 : smoothStep(-0.35, 0.35, ankle[1] - p[1])),
  };
  const smoothing = { shoulder: 12, elbow: 6, twist: 4, hip: 20, ankle: 6 };
  const field = (joint: Joint) => {
    const sharp = Float64Array.from({ length: BODY }, (_, v) =>
      raw[joint](at(positions, v), onArm[v] === 1),
    );
    return diffuse(sharp, near, smoothing[joint]);
  };
  const fields = {
    shoulder: field("shoulder"),
    elbow: field("elbow"),
    twist: field("twist"),
    hip: field("hip"),
    ankle: field("ankle"),
  };
  for (let v = 0; v < BODY; v++) if (positions[3 * v]! <= 1e-9) fields.hip[v] = 0;
  return fields;
}

/**
 * Puts a shape into a calm anatomical stance: arms near the sides, elbows almost straight, palms
 * forward, legs a little closer.
 *
 * Each joint turns a vertex by that vertex's own share of the angle, one joint after the other, so
 * that limbs keep their thickness; blending matrices would pinch them.
 *
 * @param shape - positions of all vertices, in decimetres
 * @returns the body's positions, the right an exact mirror of the left; and the joints after it
 */
export function stand(
  source: Source,
  fields: LimbFields,
  mirror: Int32Array,
  shape: Float64Array,
): { positions: Float64Array; joint: StandingJoint } {
  const { shoulder, elbow, wrist, hip, ankle } = leftJoints(source, shape);
  const forearmWay = unit(sub(wrist, elbow));
  const atShoulder = arc(sub(elbow, shoulder), aim(stance.arm));
  // The forearm's aim, taken back through the shoulder's turn.
  const forearmAim = turn(aim(stance.forearm), [0, 0, 0], atShoulder.axis, -atShoulder.angle);
  const atElbow = arc(forearmWay, forearmAim);

  function move(point: Vec, share: Readonly<Record<Joint, number>>): Vec {
    let p = point;
    const twist = -stance.palmForward * DEGREE * share.twist;
    if (share.twist) p = turn(p, elbow, forearmWay, twist);
    if (share.elbow) p = turn(p, elbow, atElbow.axis, atElbow.angle * share.elbow);
    if (share.shoulder) p = turn(p, shoulder, atShoulder.axis, atShoulder.angle * share.shoulder);
    const inward = stance.legInward * DEGREE;
    if (share.ankle) p = turn(p, ankle, [0, 0, 1], inward * share.ankle); // keeps the soles level
    if (share.hip) p = turn(p, hip, [0, 0, 1], -inward * share.hip);
    return p;
  }

  const positions = new Float64Array(3 * BODY);
  for (let v = 0; v < BODY; v++) {
    if (source.positions[3 * v]! < -1e-9) continue;
    const partner = mirror[v]!;
    const [x, y, z] = at(shape, v);
    const [partnerX, partnerY, partnerZ] = at(shape, partner);
    const isMiddle = partner === v;
    const even: Vec = [isMiddle ? 0 : (x - partnerX) / 2, (y + partnerY) / 2, (z + partnerZ) / 2];
    const share = {
      shoulder: fields.shoulder[v]!,
      elbow: fields.elbow[v]!,
      twist: fields.twist[v]!,
      hip: fields.hip[v]!,
      ankle: fields.ankle[v]!,
    };
    const moved = isMiddle ? even : move(even, share);
    positions.set(moved, 3 * v);
    if (!isMiddle) positions.set([-moved[0], moved[1], moved[2]], 3 * partner);
  }

  const none = { shoulder: 0, elbow: 0, twist: 0, hip: 0, ankle: 0 };
  const joint: StandingJoint = (bone, end = "head") => {
    const point = source.joint(shape, `${bone}.L`, end);
    const isHead = end === "head";
    if (/^(lowerarm|wrist|metacarpal|finger)/.test(bone)) {
      const twist = bone.startsWith("lowerarm01") && isHead ? 0 : 1;
      return move(point, { ...none, shoulder: 1, elbow: 1, twist });
    }
    if (bone.startsWith("upperarm01")) {
      return isHead ? point : move(point, { ...none, shoulder: 1 });
    }
    if (
      /^(upperleg02|lowerleg|foot|toe)/.test(bone) ||
      (bone.startsWith("upperleg01") && !isHead)
    ) {
      return move(point, { ...none, hip: 1, ankle: /^(foot|toe)/.test(bone) ? 1 : 0 });
    }
    return point;
  };
  return { positions, joint };
}

function leftJoints(source: Source, positions: Float64Array) {
  const joint = (bone: string) => source.joint(positions, `${bone}.L`);
  return {
    shoulder: joint("upperarm01"),
    elbow: joint("lowerarm01"),
    wrist: joint("wrist"),
    hip: joint("upperleg01"),
    ankle: joint("foot"),
  };
}

function aim({ outward, forward }: { outward: number; forward: number }): Vec {
  return unit([Math.tan(outward * DEGREE), -1, Math.tan(forward * DEGREE)]);
}

/** The vertex of the body farthest in a direction. */
function farthest(positions: Float64Array, direction: Vec): number {
  let best = 0;
  for (let v = 1; v < BODY; v++) {
    if (dot(at(positions, v), direction) > dot(at(positions, best), direction)) best = v;
  }
  return best;
}

/** 1 for every vertex that is reached from `seed` without entering a place where `stops` holds. */
function flood(
  positions: Float64Array,
  near: readonly (readonly number[])[],
  seed: number,
  stops: (point: Vec) => boolean,
): Uint8Array {
  const inside = new Uint8Array(BODY);
  const open = [seed];
  inside[seed] = 1;
  for (let v = open.pop(); v !== undefined; v = open.pop()) {
    for (const u of near[v]!) {
      if (inside[u] || stops(at(positions, u))) continue;
      inside[u] = 1;
      open.push(u);
    }
  }
  return inside;
}
