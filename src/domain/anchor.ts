import { z } from "@/domain/zod";

/** The id of one frozen topology of the figure. Anchors name it. */
export const FigureModel = z.literal("figure-1");
export type FigureModel = z.infer<typeof FigureModel>;

/** How many triangles the skin of `figure-1` has. */
export const FIGURE_1_TRIANGLES = 26_756;

const Weight = z.number().check(z.minimum(0), z.maximum(1));

/**
 * A point on the skin that holds for every shape: a triangle of a frozen topology and the share of
 * each of its three corners. The weights are 0–1 and sum to 1 (to 1e-6).
 */
export const Anchor = z.readonly(
  z.object({
    model: FigureModel,
    triangle: z.int().check(z.minimum(0), z.maximum(FIGURE_1_TRIANGLES - 1)),
    weights: z
      .readonly(z.tuple([Weight, Weight, Weight]))
      .check(
        z.refine(([a, b, c]) => Math.abs(a + b + c - 1) <= 1e-6, "the weights do not sum to 1"),
      ),
  }),
);
export type Anchor = z.infer<typeof Anchor>;
