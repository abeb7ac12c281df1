import { z } from "@/domain/zod";

// Frozen: this is part of what versions 1 and 2 of the map file are, for ever.

const Percent = z.int().check(z.minimum(0), z.maximum(100));

/** How the figure is drawn for a person. */
export const ShapeV1 = z
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
    heavier: z.int().check(z.minimum(0), z.maximum(160)),
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
    z.refine(({ preset, breastsSmaller }) => breastsSmaller === 0 || preset.endsWith("feminine")),
    z.refine(({ heavier, lighter }) => heavier === 0 || lighter === 0),
    z.refine(({ breastsLarger, breastsSmaller }) => breastsLarger === 0 || breastsSmaller === 0),
  );
