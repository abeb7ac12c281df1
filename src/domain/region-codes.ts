import { RegionId, type Side } from "@/domain/region";
import table from "@/domain/region-codes.json";
import { z } from "@/domain/zod";

/** The published body maps to which regions roll up. We use their names and codes, never drawings. */
export const schemes = ["choir", "michigan", "wpi"] as const;

const onEachSide = <Code extends z.core.$ZodType>(code: Code) =>
  z.readonly(z.object({ left: code, right: code }));

/**
 * What other schemes call a region. `docs/regions.md` says how the table was made.
 *
 * `choir`: CHOIR Body Map, 74 areas, in the numbers of its male map and of REDCap; for its female
 * map see `choirFemaleCode`. `michigan`: Michigan Body Map, 35 areas. `wpi`: Widespread Pain Index
 * of 2016, 19 areas; null where it has none. `wpiAlternative`: the area a more lenient reading
 * would count. `uberon`: the anatomy ontology's term; `fit` is "wider" where the region is but a
 * part of it. `unsureIn` names the schemes in which the choice was ours, and `note` says why.
 */
export const RegionCodes = z.readonly(
  z.object({
    choir: onEachSide(z.int()),
    michigan: onEachSide(z.int()),
    wpi: z.nullable(onEachSide(z.string())),
    wpiAlternative: z.nullable(onEachSide(z.string())),
    uberon: z.readonly(
      z.object({
        code: z.string().check(z.regex(/^UBERON:\d{7}$/)),
        name: z.string(),
        fit: z.enum(["same", "wider"]),
      }),
    ),
    unsureIn: z.readonly(z.array(z.enum(schemes))),
    note: z.nullable(z.string()),
  }),
);
export type RegionCodes = z.infer<typeof RegionCodes>;

/** The codes of every region. Only the therapist's side needs them: import this module lazily. */
export const regionCodes: Readonly<Record<RegionId, RegionCodes>> = z
  .record(RegionId, RegionCodes)
  .parse(table);

/** Codes of one place in each scheme, each once, in ascending order. */
export type PlaceCodes = {
  readonly choir: readonly number[];
  readonly michigan: readonly number[];
  readonly wpi: readonly string[];
};

/**
 * The codes of a place.
 *
 * A place on the midline is in both halves: it counts for both areas where a scheme parts the body
 * at the midline (CHOIR), and once where an area goes across it.
 */
export function codesOf(region: RegionId, side: Side): PlaceCodes {
  const { choir, michigan, wpi } = regionCodes[region];
  return {
    choir: onSide(choir, side),
    michigan: onSide(michigan, side),
    wpi: wpi ? onSide(wpi, side) : [],
  };
}

function onSide<Code extends number | string>(
  { left, right }: { readonly left: Code; readonly right: Code },
  side: Side,
): Code[] {
  if (side !== "midline") return [side === "left" ? left : right];
  if (left === right) return [left];
  return left < right ? [left, right] : [right, left];
}

const femaleCodes = new Map([
  [112, 114],
  [113, 115],
  [114, 116],
  [115, 117],
  [116, 112],
  [117, 113],
]);

/**
 * The number that CHOIR's own female map gives an area. Six differ from the male map, so that belly
 * and arm change places when the two are mixed. REDCap numbers its female map as the male one.
 *
 * @param code - in the male map's numbers, as in `regionCodes`
 */
export function choirFemaleCode(code: number): number {
  return femaleCodes.get(code) ?? code;
}

/** A part of the body that researchers agreed on, as whole regions on either side and on the midline. */
export type ResearchArea = {
  readonly regions: readonly RegionId[];
  /** Regions that the agreed border runs through and that are left out, for most of each is outside. */
  readonly leftOut: readonly RegionId[];
  readonly source: string;
  /** What is agreed, and what of our union is a judgement. */
  readonly note: string;
};

/**
 * Agreed research areas, as unions of whole regions. Where the agreed border runs through a region, the
 * region is in if the larger part of it is.
 */
export const researchAreas = {
  neckPain: {
    regions: ["suboccipital", "neck_back", "neck_side", "shoulder_top"],
    leftOut: ["upper_back"],
    source: "Guzman et al., Spine 2008;33(4S):S14–S23 (Neck Pain Task Force)",
    note: "Agreed: behind and at the sides, from the superior nuchal line to the spine of the scapula and the upper border of the clavicle; not the front of the neck. Ours: whole places, so the upper back beside the spine, of which only the part above about T3 belongs to it, is left out.",
  },
  lowBackPain: {
    regions: ["low_back", "flank_back", "sacrum", "buttock_upper", "buttock_lower"],
    leftOut: ["thoracolumbar"],
    source: "Dionne et al., Spine 2008;33(1):95–103 (DOLBaPP consensus)",
    note: "Agreed: behind, from the lower edge of the twelfth ribs to the lower gluteal folds. Ours: whole places, so the band of the lowest ribs, of which only the part below the twelfth ribs belongs to it, is left out.",
  },
} as const satisfies Readonly<Record<string, ResearchArea>>;

/** The name of a research area, as `researchAreas` has it. */
export type ResearchAreaName = keyof typeof researchAreas;

/** The research areas that a region is in, and those that leave it out though their border runs through. */
export function researchAreasOf(region: RegionId): readonly {
  readonly name: ResearchAreaName;
  readonly isIn: boolean;
  readonly area: ResearchArea;
}[] {
  return (["neckPain", "lowBackPain"] as const).flatMap((name) => {
    const area: ResearchArea = researchAreas[name];
    const isIn = area.regions.includes(region);
    return isIn || area.leftOut.includes(region) ? [{ name, isIn, area }] : [];
  });
}
