import type { ShapePreset, ShapeSlider } from "@/domain/shape";

/** A shape that the shapes file holds: all but the neutral one, which is the figure itself. */
export type StoredShape = Exclude<ShapePreset, "neutral"> | ShapeSlider;

/**
 * The shapes of a figure: for each how far it moves each vertex away from the neutral figure, x, y
 * and z in steps of `FIGURE_STEP`, the right vertices and then the midline as the figure has them.
 * The left moves as the right does, mirrored.
 */
export type FigureShapes = Readonly<Record<StoredShape, Int16Array>>;
