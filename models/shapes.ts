import { BODY, type Source } from "./source";

/** A target of the source and how much of it is added. */
export type WeighedTarget = readonly [name: string, weight: number];

const origins = ["african", "asian", "caucasian"] as const;

/**
 * The neutral shape: a young adult half way between the sexes, a third of each origin, so that the
 * figure is nobody's in particular. Eyes closed: calmer than an empty stare, and no eyeballs to
 * ship.
 *
 * Only targets are used whose body part is identical to a file of the MakeHuman project's CC0
 * release (`targets.csv`). `asian-female-young` is not: her male counterpart and the mean
 * difference between the sexes of the other two stand in for it.
 */
export const neutral: readonly WeighedTarget[] = [
  ["macrodetails/african-female-young", 1 / 4],
  ["macrodetails/african-male-young", 1 / 6 - 1 / 12],
  ["macrodetails/caucasian-female-young", 1 / 4],
  ["macrodetails/caucasian-male-young", 1 / 6 - 1 / 12],
  ["macrodetails/asian-male-young", 1 / 6 + 1 / 6],
  ["macrodetails/universal-female-young-averagemuscle-averageweight", 1 / 2],
  ["macrodetails/universal-male-young-averagemuscle-averageweight", 1 / 2],
  ...origins.flatMap((origin) =>
    (["left", "right"] as const).map((side): WeighedTarget => [
      `expression/units/${origin}/eye-${side}-closure`,
      1 / 3,
    ]),
  ),
];

/**
 * The positions of all vertices of one shape, in decimetres: helpers included, as the joints need
 * them.
 */
export function shapePositions(source: Source, targets: readonly WeighedTarget[]): Float64Array {
  const out = Float64Array.from(source.positions);
  for (const [name, weight] of targets) {
    const target = source.target(name);
    const step = weight / 1000;
    for (let i = 0; i < out.length; i++) out[i]! += step * target[i]!;
  }
  return out;
}

/** How far a target moves each vertex of the body, in decimetres. */
export function targetReach(source: Source, name: string): Float64Array {
  const target = source.target(name);
  return Float64Array.from({ length: BODY }, (_, v) => {
    const [x, y, z] = [target[3 * v]!, target[3 * v + 1]!, target[3 * v + 2]!];
    return Math.sqrt(x * x + y * y + z * z) / 1000;
  });
}
