import { z } from "@/domain/zod";

/** The bodies to start from. `neutral` is the default, and nobody is asked for another one. */
export const shapePresets = [
  "neutral",
  "feminine",
  "masculine",
  "older-feminine",
  "older-masculine",
  "teen",
  "child",
] as const;
export const ShapePreset = z.enum(shapePresets);
export type ShapePreset = z.infer<typeof ShapePreset>;

/** What can be added to a grown-up body, each in whole percent. */
export const shapeSliders = [
  "heavier",
  "lighter",
  "muscular",
  "belly",
  "breastsLarger",
  "breastsSmaller",
] as const;
export type ShapeSlider = (typeof shapeSliders)[number];

/** Sliders of which at most one is above 0: they undo each other. */
export const opposedSliders = [
  ["heavier", "lighter"],
  ["breastsLarger", "breastsSmaller"],
] as const satisfies readonly (readonly [ShapeSlider, ShapeSlider])[];

/**
 * Up to how many percent a slider goes on a preset; 0 where it is not offered. A child's body takes
 * none, breasts are made smaller only where there are some. The heaviest go on to a body mass index of
 * about 47 at 1.01 kg a litre, so that large people find themselves before the end of it.
 */
export function sliderLimit(preset: ShapePreset, slider: ShapeSlider): number {
  if (preset === "teen" || preset === "child") return 0;
  const isWoman = preset === "feminine" || preset === "older-feminine";
  if (slider === "breastsSmaller") return isWoman ? 100 : 0;
  if (slider === "heavier") return 160;
  return 100;
}

const Percent = z.int().check(z.minimum(0));

/** The shape of a body: one preset, and what is added to it. */
export const Shape = z.readonly(
  z
    .object({
      preset: ShapePreset,
      heavier: Percent,
      lighter: Percent,
      muscular: Percent,
      belly: Percent,
      breastsLarger: Percent,
      breastsSmaller: Percent,
    })
    .check(
      z.refine(
        (shape) => shapeSliders.every((name) => shape[name] <= sliderLimit(shape.preset, name)),
        "a slider is beyond its limit",
      ),
      z.refine(
        (shape) => opposedSliders.every(([one, other]) => !shape[one] || !shape[other]),
        "two sliders undo each other",
      ),
    ),
);
export type Shape = z.infer<typeof Shape>;

/** The shape of everybody who has not chosen one. */
export const neutralShape: Shape = {
  preset: "neutral",
  heavier: 0,
  lighter: 0,
  muscular: 0,
  belly: 0,
  breastsLarger: 0,
  breastsSmaller: 0,
};
