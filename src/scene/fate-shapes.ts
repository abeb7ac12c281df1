import type { Fate } from "@/domain/map-differences";

/** How a fate is drawn, on the figure and beside its word: a frame, a sign within, a colour. */
export type FateShape = {
  readonly frame: "circle" | "diamond" | "square" | "ring";
  /** Lines on a 32 × 32 grid. */
  readonly sign: string;
  /** Contrast with white is over 4.5. */
  readonly colour: string;
};

/** No two have the same frame and sign, so that colour is never alone; and no quality has any of them. */
export const fateShapes: Readonly<Record<Fate, FateShape>> = {
  worse: { frame: "circle", sign: "M16 25V8M9 14l7-7 7 7", colour: "#a03a00" },
  new: { frame: "diamond", sign: "M16 9v14M9 16h14", colour: "#7a2d6e" },
  better: { frame: "circle", sign: "M16 7v17M9 18l7 7 7-7", colour: "#00695c" },
  gone: { frame: "ring", sign: "M9 17l5 5 9-12", colour: "#00695c" },
  unmarked: { frame: "ring", sign: "M11 11l10 10M21 11 11 21", colour: "#4a5559" },
  same: { frame: "square", sign: "M9 12.5h14M9 19.5h14", colour: "#3d4a7a" },
  still: { frame: "square", sign: "M9 16h.5M16 16h.5M23 16h.5", colour: "#3d4a7a" },
  unsaid: { frame: "ring", sign: "M10 16h12", colour: "#4a5559" },
};

/** The outlines of the frames, on the same grid. */
export const framePaths: Readonly<Record<FateShape["frame"], string>> = {
  circle: "M16 2a14 14 0 1 1 0 28 14 14 0 0 1 0-28Z",
  diamond: "M16 0 32 16 16 32 0 16Z",
  square: "M3 3h26v26H3Z",
  ring: "M16 2a14 14 0 1 1 0 28 14 14 0 0 1 0-28Z",
};
