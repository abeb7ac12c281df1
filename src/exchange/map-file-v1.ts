import { z } from "@/domain/zod";
import { AnswersV1 } from "@/exchange/answers-v1";
import { regionsV1 } from "@/exchange/regions-v1";
import { Id, Instant, oneLine, severalLines } from "@/exchange/values-v1";

// Frozen: this file says what version 1 of the map file is, for ever. It spells out each limit
// rather than take it from `domain/`, which goes on changing. docs/file-format.md is the same in
// words, docs/map-file.schema.json the same as JSON Schema.

/** The name of the format, which every map file of every version says first. */
export const MAP_FILE_FORMAT = "fasciamap";

const Weight = z.number().check(z.minimum(0), z.maximum(1));

const Radius = z.int().check(z.minimum(5), z.maximum(120)); // millimetres

const StrokeV1 = z.strictObject({
  mode: z.enum(["paint", "erase"]),
  radius: Radius,
  path: z.array(z.int().check(z.minimum(0), z.maximum(26_755))).check(
    z.minLength(3),
    z.maxLength(6000),
    z.refine((path) => path.length % 3 === 0),
    z.refine(haveWeights),
  ),
});

const ExtentV1 = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("disc"), radius: Radius }),
  z.strictObject({
    kind: z.literal("strokes"),
    strokes: z.array(StrokeV1).check(z.minLength(1), z.maxLength(200)),
  }),
]);

const SpotV1 = z.strictObject({
  id: Id,
  triangle: z.int().check(z.minimum(0), z.maximum(26_755)),
  weights: z
    .tuple([Weight, Weight, Weight])
    .check(z.refine(([a, b, c]) => Math.abs(a + b + c - 1) <= 1e-6)),
  region: z.enum(regionsV1),
  side: z.enum(["left", "right", "midline"]),
  extent: z.nullable(ExtentV1),
  depth: z.nullable(z.enum(["skin", "muscle", "deep"])),
  qualities: z
    .array(z.enum(["hot", "hard", "tender"]))
    .check(z.maxLength(3), z.refine(areDistinct)),
  intensity: z.nullable(z.int().check(z.minimum(0), z.maximum(10))),
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

const MapV1 = z
  .strictObject({
    id: Id,
    startedAt: Instant,
    changedAt: Instant,
    isNothing: z.boolean(),
    spots: z.array(SpotV1).check(
      z.maxLength(200),
      z.refine((spots) => areDistinct(spots.map((spot) => spot.id))),
      z.refine(canBeLaid),
      z.refine((spots) => spots.filter(({ isMain }) => isMain).length <= 1),
    ),
  })
  .check(z.refine((map) => !map.isNothing || map.spots.length === 0, { path: ["isNothing"] }));

const Percent = z.int().check(z.minimum(0), z.maximum(100));

const ShapeV1 = z
  .strictObject({
    preset: z.enum([
      "neutral",
      "feminine",
      "masculine",
      "older-feminine",
      "older-masculine",
      "teen",
      "child",
    ]),
    heavier: z.int().check(z.minimum(0), z.maximum(140)),
    lighter: Percent,
    muscular: Percent,
    belly: Percent,
    breastsLarger: Percent,
    breastsSmaller: Percent,
  })
  .check(
    z.refine(
      ({ preset, ...sliders }) =>
        !["teen", "child"].includes(preset) || Object.values(sliders).every((value) => value === 0),
    ),
    z.refine(({ preset, heavier }) => heavier <= 100 || ["neutral", "masculine"].includes(preset)),
    z.refine(({ preset, breastsSmaller }) => breastsSmaller === 0 || preset.endsWith("feminine")),
    z.refine(({ heavier, lighter }) => heavier === 0 || lighter === 0),
    z.refine(({ breastsLarger, breastsSmaller }) => breastsLarger === 0 || breastsSmaller === 0),
  );

/** Map file version 1, as JSON has it. An unknown key is refused: a later version says so itself. */
export const MapFileV1 = z.strictObject({
  format: z.literal(MAP_FILE_FORMAT),
  version: z.literal(1),
  figure: z.literal("figure-1"),
  exportedAt: Instant,
  client: z.strictObject({
    id: Id,
    name: z.string().check(z.maxLength(120), z.regex(oneLine)),
    shape: z.optional(ShapeV1),
  }),
  answers: z.optional(AnswersV1),
  maps: z.array(MapV1).check(
    z.minLength(1),
    z.refine((maps) => areDistinct(maps.map((map) => map.id))),
  ),
});
export type MapFileV1 = z.infer<typeof MapFileV1>;

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

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
