/** x, y, z. */
export type Vec = readonly [number, number, number];

/** a - b. */
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

/** a + times · b. */
export const add = (a: Vec, b: Vec, times = 1): Vec => [
  a[0] + times * b[0],
  a[1] + times * b[1],
  a[2] + times * b[2],
];

/** a times a number. */
export const scale = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by];

/** The scalar product. */
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** The vector product, right-handed. */
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** The length. `Math.sqrt` is exact to the last bit everywhere; `Math.hypot` is not. */
export const length = (a: Vec): number => Math.sqrt(dot(a, a));

/** The direction; the zero vector stays zero. */
export function unit(a: Vec): Vec {
  const size = length(a) || 1;
  return [a[0] / size, a[1] / size, a[2] / size];
}

/** Turns a point about an axis (unit vector) through a centre, by an angle in radians (Rodrigues). */
export function turn(point: Vec, centre: Vec, axis: Vec, angle: number): Vec {
  const arm = sub(point, centre);
  const cosine = Math.cos(angle);
  const across = scale(cross(axis, arm), Math.sin(angle));
  const along = scale(axis, dot(axis, arm) * (1 - cosine));
  return add(centre, add(add(scale(arm, cosine), across), along));
}

/** The smallest rotation that takes direction a to direction b, as a unit axis and radians. */
export function arc(a: Vec, b: Vec): { axis: Vec; angle: number } {
  const from = unit(a);
  const to = unit(b);
  const axis = cross(from, to);
  const sine = length(axis);
  if (sine < 1e-9) return { axis: [0, 0, 1], angle: 0 };
  return { axis: unit(axis), angle: Math.atan2(sine, dot(from, to)) };
}

/** Vertex `v` of a flat x y z array. */
export const at = (positions: ArrayLike<number>, v: number): Vec => [
  positions[3 * v]!,
  positions[3 * v + 1]!,
  positions[3 * v + 2]!,
];
