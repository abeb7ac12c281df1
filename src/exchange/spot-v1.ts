import { OVERFULL, TOO_MUCH_PAINT } from "@/domain/misfit";
import { z } from "@/domain/zod";
import { regionsV1 } from "@/exchange/regions-v1";
import { areDistinct, Id, oneLine, severalLines } from "@/exchange/values-v1";

// Frozen: this is part of what versions 1 and 2 of the map file are, for ever.

const Triangle = z.int().check(z.minimum(0), z.maximum(26_755));

const Weight = z.number().check(z.minimum(0), z.maximum(1));

const Radius = z.int().check(z.minimum(5), z.maximum(120)); // millimetres

const StrokeV1 = z.strictObject({
  mode: z.enum(["paint", "erase"]),
  radius: Radius,
  path: z.array(z.int().check(z.minimum(0), z.maximum(26_755))).check(
    z.minLength(3),
    z.maxLength(6000),
    z.refine((path) => path.length % 3 === 0),
    z.refine(haveWeights, OVERFULL),
  ),
});

const ExtentV1 = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("disc"), radius: Radius }),
  z.strictObject({
    kind: z.literal("strokes"),
    strokes: z.array(StrokeV1).check(z.minLength(1), z.maxLength(200)),
  }),
]);

/** What says where on the skin something is. */
export const placeFieldsV1 = {
  triangle: Triangle,
  weights: z
    .tuple([Weight, Weight, Weight])
    .check(z.refine(([a, b, c]) => Math.abs(a + b + c - 1) <= 1e-6)),
  region: z.enum(regionsV1),
  side: z.enum(["left", "right", "midline"]),
};

/** What a place feels like to the hand. */
export const QualitiesV1 = z
  .array(z.enum(["hot", "hard", "tender"]))
  .check(z.maxLength(3), z.refine(areDistinct));

export const IntensityV1 = z.int().check(z.minimum(0), z.maximum(10));

const SpotV1 = z.strictObject({
  id: Id,
  ...placeFieldsV1,
  extent: z.nullable(ExtentV1),
  depth: z.nullable(z.enum(["skin", "muscle", "deep"])),
  qualities: QualitiesV1,
  intensity: z.nullable(IntensityV1),
  isSkinRed: z.nullable(z.boolean()),
  feelings: z
    .array(
      z.enum([
        "aching",
        "dull",
        "sharp",
        "shooting",
        "burning",
        "throbbing",
        "pulling",
        "stiff",
        "cramping",
        "pressure",
        "heavy",
        "tingling",
        "numb",
        "cold",
      ]),
    )
    .check(z.maxLength(14), z.refine(areDistinct)),
  ownFeeling: z.string().check(z.maxLength(60), z.regex(oneLine)),
  since: z.nullable(z.enum(["today", "days", "weeks", "months", "years"])),
  sinceWords: z.string().check(z.maxLength(120), z.regex(oneLine)),
  course: z.nullable(z.enum(["constant", "comes-and-goes"])),
  better: z.string().check(z.maxLength(200), z.regex(oneLine)),
  worse: z.string().check(z.maxLength(200), z.regex(oneLine)),
  isMain: z.boolean(),
  isToAvoid: z.boolean(),
  note: z.string().check(z.maxLength(2000), z.regex(severalLines)),
});

/** The spots of one map. */
export const SpotsV1 = z.array(SpotV1).check(
  z.maxLength(200),
  z.refine((spots) => areDistinct(spots.map((spot) => spot.id))),
  z.refine(canBeLaid, TOO_MUCH_PAINT),
  z.refine((spots) => spots.filter(({ isMain }) => isMain).length <= 1),
);

/** Strokes are laid on the skin one by one, which must not take long. */
function canBeLaid(spots: readonly z.infer<typeof SpotV1>[]): boolean {
  const strokes = spots.flatMap(({ extent }) => (extent?.kind === "strokes" ? extent.strokes : []));
  const sumOf = (value: (stroke: (typeof strokes)[number]) => number) =>
    strokes.reduce((sum, stroke) => sum + value(stroke), 0);
  return (
    strokes.length <= 400 &&
    sumOf(({ path }) => path.length / 3) <= 5000 &&
    sumOf(({ path, radius }) => (path.length / 3) * radius ** 2) <= 2_000_000
  );
}

function haveWeights(path: readonly number[]): boolean {
  return path.every((second, i) => i % 3 !== 2 || (path[i - 1] ?? 0) + second <= 255);
}
