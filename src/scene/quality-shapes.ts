import type { Quality } from "@/domain/spot";

/** The outline of each quality's mark, as an SVG path in a square of 32. */
export const qualityShapes: Readonly<Record<Quality, string>> = {
  hot: "M16 2.2 30 28H2Z",
  hard: "M4 4h24v24H4Z",
  tender: "M16 3a13 13 0 1 1 0 26 13 13 0 0 1 0-26Z",
};
