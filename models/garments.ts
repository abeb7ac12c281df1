import { through } from "./curves";
import { targetReach } from "./shapes";
import { BODY, type Source } from "./source";
import type { LimbFields } from "./stance";

/** Decimetres from a garment's edge at which the field is full. */
const DEPTH = 0.6;

const hairline = through([
  [-1, 6.35],
  [0, 6.72],
  [0.28, 7.05],
  [0.5, 7.45],
  [0.72, 7.55],
  [0.86, 7.85],
  [1.05, 8.02],
  [1.4, 8.08],
]);

/** A place of the neutral shape before the stance, decimetres, left and right alike, and what it is part of. */
type Place = {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** How much of it is arm, 0 … 1. */
  readonly arm: number;
  /** Decimetres that it is no ear; negative on the ear. */
  readonly noEar: number;
};

/** How far inside of a garment a place is, in decimetres; negative outside. */
type Field = (place: Place) => number;

/**
 * Shorts, top and hair cap, painted on the skin: for each vertex how far inside it is, as three
 * bytes. 128 is the edge, 255 and 1 are 6 cm inside and outside.
 *
 * @param shape - the neutral shape before the stance, in decimetres
 * @param near - the neighbours of each vertex
 */
export function paintGarments(
  source: Source,
  shape: Float64Array,
  near: readonly (readonly number[])[],
  fields: LimbFields,
  mirror: Int32Array,
): Uint8Array {
  const places = placesOf(source, shape, fields);
  const painted = garmentFields(source).map((field) => straightened(field, places, near));
  const out = new Uint8Array(3 * BODY);
  places.forEach((place, v) => {
    if (!place) return;
    const bytes = painted.map((inside) =>
      Math.max(0, Math.min(255, Math.round(128 + (inside[v]! / DEPTH) * 127))),
    );
    out.set(bytes, 3 * v);
    out.set(bytes, 3 * mirror[v]!);
  });
  return out;
}

function garmentFields(source: Source): readonly Field[] {
  const [shoulderX, shoulderY] = source.joint(source.positions, "upperarm01.L");
  const noArm = (arm: number) => 2 * DEPTH * (0.5 - arm);
  return [
    ({ y, z, arm }) =>
      Math.min(
        1.3 - y - 0.12 * Math.max(0, z), // the waistband is lower in front
        y + 1.3,
        noArm(arm),
      ),
    ({ x, y, z, arm }) =>
      Math.min(
        y - 3.05,
        distance(x - shoulderX - 0.12, (y - shoulderY + 0.32) * 0.62) - 0.8,
        distance(x, (y - 5.8) * (z > 0 ? 0.58 : 1)) - 0.66,
        Math.max(noArm(arm), 1.5 - x),
        5.85 - y,
      ),
    ({ y, z, noEar }) => Math.min(y - hairline(z), noEar),
  ];
}

/** Of the vertices of the left half and the midline; `null` for the others. */
function placesOf(
  source: Source,
  shape: Float64Array,
  { shoulder }: LimbFields,
): readonly (Place | null)[] {
  const earReach = [
    targetReach(source, "ears/l-ear-wing-out"),
    targetReach(source, "ears/l-ear-shape1-pointed"),
  ] as const;
  return Array.from({ length: BODY }, (_, v) => {
    if (source.positions[3 * v]! < -1e-9) return null;
    const x = Math.abs(shape[3 * v]!);
    const isEar = x > 0.6 && earReach.some((reach) => reach[v]! > 0.012);
    const [y, z] = [shape[3 * v + 1]!, shape[3 * v + 2]!];
    return { x, y, z, arm: shoulder[v]!, noEar: isEar ? -0.2 : DEPTH };
  });
}

/** How much a vertex keeps to how far inside it is, where an edge of the mesh asks for something else. */
const STIFFNESS = 0.03;

/** Nothing that is inside comes out: the least that is left of it, in decimetres. */
const LEAST = 0.01;

/**
 * A field of which the border, once it is drawn in a line along each edge of the mesh, lies where the
 * field itself has it. A strap is hardly wider than the mesh is coarse, so with the field's own values
 * its borders would waver.
 */
function straightened(
  field: Field,
  places: readonly (Place | null)[],
  near: readonly (readonly number[])[],
): Float64Array {
  const own = Float64Array.from(places, (place) =>
    place ? Math.max(-DEPTH, Math.min(DEPTH, field(place))) : 0,
  );
  const crossings = places.map((place, v) =>
    place ? crossingsAt(field, places, near[v]!, v) : [],
  );
  const out = Float64Array.from(own);
  for (let round = 0; round < 80; round++) {
    crossings.forEach((crossed, v) => {
      if (crossed.length === 0) return;
      let [wanted, weight] = [STIFFNESS * own[v]!, STIFFNESS];
      for (const { to, share } of crossed) {
        wanted -= (1 - share) * share * out[to]!;
        weight += (1 - share) * (1 - share);
      }
      const value = wanted / weight;
      out[v] = own[v]! > 0 ? Math.max(LEAST, value) : Math.min(-LEAST, value);
    });
  }
  return out;
}

/** Where on the way to which neighbours the border is crossed, 0 here and 1 there. */
function crossingsAt(
  field: Field,
  places: readonly (Place | null)[],
  neighbours: readonly number[],
  v: number,
): readonly { to: number; share: number }[] {
  const here = places[v]!;
  const isIn = field(here) > 0;
  return neighbours.flatMap((to) => {
    const there = places[to];
    if (!there || field(there) > 0 === isIn) return [];
    let [low, high] = [0, 1];
    for (let step = 0; step < 24; step++) {
      const middle = (low + high) / 2;
      if (field(between(here, there, middle)) > 0 === isIn) low = middle;
      else high = middle;
    }
    return [{ to, share: low }];
  });
}

function between(one: Place, other: Place, share: number): Place {
  const mix = (a: number, b: number) => a + share * (b - a);
  return {
    x: mix(one.x, other.x),
    y: mix(one.y, other.y),
    z: mix(one.z, other.z),
    arm: mix(one.arm, other.arm),
    noEar: mix(one.noEar, other.noEar),
  };
}

/** Exact to the last bit on every machine, which `Math.hypot` is not. */
function distance(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
