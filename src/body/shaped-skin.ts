import { FIGURE_STEP } from "@/body/decode-figure";
import type { Figure } from "@/body/figure";
import type { FigureShapes } from "@/body/figure-shapes";
import { shapeSliders, type Shape } from "@/domain/shape";

/**
 * The positions of a figure's vertices in one shape: the preset, and of each slider's way as many
 * percent as the shape says. Left and right mirror exactly.
 *
 * Triangles are those of the figure, so an anchor, its region and its mirror twin hold on every
 * shape, and only its point moves.
 *
 * @param shapes - those of this very figure, from `decodeShapes`
 * @param out - where to write, so that a change of shape need not allocate; not the figure's own
 * @returns `out`: x, y, z of each vertex, in metres
 */
export function shapedPositions(
  figure: Pick<Figure, "positions" | "rightCount" | "midCount">,
  shapes: FigureShapes,
  shape: Shape,
  out = new Float32Array(figure.positions.length),
): Float32Array {
  const { positions, rightCount, midCount } = figure;
  const half = 3 * (rightCount + midCount);
  const steps = new Float64Array(half);
  if (shape.preset !== "neutral") addTo(steps, shapes[shape.preset], 1);
  for (const slider of shapeSliders) {
    if (shape[slider] !== 0) addTo(steps, shapes[slider], shape[slider] / 100);
  }
  // In steps, so that a preset comes out as exactly as it is stored.
  for (let i = 0; i < half; i++) {
    out[i] = (Math.round(positions[i]! / FIGURE_STEP) + steps[i]!) * FIGURE_STEP;
  }
  for (let right = 0; right < 3 * rightCount; right += 3) {
    out[half + right] = -out[right]!;
    out[half + right + 1] = out[right + 1]!;
    out[half + right + 2] = out[right + 2]!;
  }
  return out;
}

function addTo(sum: Float64Array, deltas: Int16Array, share: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += share * deltas[i]!;
}
