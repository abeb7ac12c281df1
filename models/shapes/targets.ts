import type { WeighedTarget } from "../shapes";

const origins = ["african", "asian", "caucasian"] as const;
type Sex = "female" | "male";
type Age = "child" | "young" | "old";
type Body = {
  /** 0 a woman, 1 a man, between them neither. */
  readonly male?: number;
  /** 10 … 90. The source knows 10, 25 and 90; the rest lies between two of these. */
  readonly years?: number;
  /** -1 … 1, of a young adult. */
  readonly weight?: number;
  /** 0 … 1, of a young adult. */
  readonly muscle?: number;
};

/** A woman's share of a man's ageing: in full it shortens and coarsens her, and makes her stern. */
const WOMAN_AGEING = { body: 0.2, head: 0.55 };

/**
 * The targets of a body, a third of each origin, so that it is nobody's in particular. Eyes closed:
 * calmer than an empty stare, and no eyeballs to ship.
 *
 * Only targets are used whose body part is identical to a file of the MakeHuman project's CC0
 * release (`targets.csv`). Where one is not, others stand in for it: see `face`.
 */
export function bodyTargets({
  male = 0.5,
  years = 25,
  weight = 0,
  muscle = 0,
}: Body = {}): readonly WeighedTarget[] {
  const sexes = [
    ["female", 1 - male],
    ["male", male],
  ] as const;
  const ages =
    years <= 25
      ? ([
          ["child", (25 - years) / 15],
          ["young", (years - 10) / 15],
        ] as const)
      : ([
          ["young", (90 - years) / 65],
          ["old", (years - 25) / 65],
        ] as const);
  const list = sexes.flatMap(([sex, ofSex]) =>
    ages.flatMap(([age, ofAge]) => {
      const share = ofSex * ofAge;
      return [
        ...face(sex, age, share),
        [universal(sex, age), share] as const,
        ...(age === "young" ? build(sex, share, weight, muscle) : []),
      ];
    }),
  );
  const eyes = origins.flatMap((origin) =>
    (["left", "right"] as const).map((side): WeighedTarget => [
      `expression/units/${origin}/eye-${side}-closure`,
      1 / 3,
    ]),
  );
  return summed([...list, ...eyes]);
}

/**
 * What makes a heavy body beyond the source's own heaviest, which has only 11 % more volume.
 * `heavier` adds a layer of fat to these.
 */
export const fatTargets: readonly WeighedTarget[] = [
  ["stomach/stomach-tone-incr", 0.7],
  ["buttocks/buttocks-volume-incr", 0.5],
  ["head/head-fat", 0.4],
  ["neck/neck-double-more", 0.5],
  ["armslegs/l-upperarm-fat", 0.55, "both-sides"],
  ["armslegs/l-lowerarm-fat", 0.4, "both-sides"],
  ["armslegs/l-lowerleg-fat", 0.4, "both-sides"],
  ["measure/measure-thighcirc-increase", 0.45],
  ["hip/hip-scale-horiz-incr", 0.3],
  ["hip/hip-scale-depth-incr", 0.15],
  ["measure/measure-waist-increase", 0.55],
  ["measure/measure-bust-increase", 0.3],
  ["measure/measure-underbust-increase", 0.35],
];

/** The targets of the three origins of one sex and age. */
function face(sex: Sex, age: Age, share: number): readonly WeighedTarget[] {
  if (sex === "female" && age === "young") {
    // asian-female-young was touched up after the release: her male counterpart and the mean
    // difference between the sexes of the other two stand in for her.
    return [
      ...(["african", "caucasian"] as const).flatMap((origin): WeighedTarget[] => [
        [`macrodetails/${origin}-female-young`, share / 2],
        [`macrodetails/${origin}-male-young`, -share / 6],
      ]),
      ["macrodetails/asian-male-young", share / 3],
    ];
  }
  if (age !== "old") {
    return origins.map((origin) => [`macrodetails/${origin}-${sex}-${age}`, share / 3]);
  }
  // asian-male-old and the three of old women were touched up: the young face, and how the other
  // two men age.
  const { body, head } = sex === "female" ? WOMAN_AGEING : { body: 1, head: 1 };
  return [
    ...face(sex, "young", share),
    ...(["african", "caucasian"] as const).flatMap((origin): WeighedTarget[] => [
      [`macrodetails/${origin}-male-old`, (body * share) / 2],
      [`macrodetails/${origin}-male-young`, (-body * share) / 2],
      [`macrodetails/${origin}-male-old`, ((head - body) * share) / 2, "head"],
      [`macrodetails/${origin}-male-young`, ((body - head) * share) / 2, "head"],
    ]),
  ];
}

/** How weight and muscle change the average young body of a sex. */
function build(sex: Sex, share: number, weight: number, muscle: number): readonly WeighedTarget[] {
  const byWeight = share * Math.abs(weight);
  return [
    [universal(sex, "young", "average", weight > 0 ? "max" : "min"), byWeight],
    [universal(sex, "young"), -byWeight],
    // The muscular men of average and of full weight were touched up, those of low weight not.
    [universal(sex, "young", "max", "min"), share * muscle],
    [universal(sex, "young", "average", "min"), -share * muscle],
  ];
}

/** Each target once, in the order in which they come; those that cancel out are left out. */
function summed(list: readonly WeighedTarget[]): readonly WeighedTarget[] {
  const sums = new Map<string, WeighedTarget>();
  for (const [name, weight, ...where] of list) {
    const key = [name, ...where].join();
    sums.set(key, [name, (sums.get(key)?.[1] ?? 0) + weight, ...where]);
  }
  return [...sums.values()].filter(([, weight]) => weight !== 0);
}

function universal(sex: Sex, age: Age, muscle = "average", weight = "average"): string {
  return `macrodetails/universal-${sex}-${age}-${muscle}muscle-${weight}weight`;
}
