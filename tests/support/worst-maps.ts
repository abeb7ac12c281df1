import { FIGURE_1_TRIANGLES } from "@/domain/anchor";
import { type Extent, isTooMuchPaint, packAnchor, STROKE_LIMIT } from "@/domain/extent";
import type { Spot } from "@/domain/spot";

import { makeSpot } from "./make-spot";

/** So many strokes of so many places each, strewn over the whole skin. */
type Paint = { readonly strokes: number; readonly places: number; readonly radius: number };

/** About as much as `MAP_LIMITS` lets through, each in the way that costs most of its kind. */
const worst: readonly Paint[] = [
  { strokes: 138, places: 1, radius: 120 },
  { strokes: 1, places: 138, radius: 120 },
  { strokes: 200, places: 4, radius: 50 },
  { strokes: 100, places: 50, radius: 20 },
  { strokes: 5, places: 1000, radius: 20 },
];

/** The spots of each of the worst maps that are legal, the same in every run. */
export function worstMaps(): readonly (readonly Spot[])[] {
  return worst.map((paint) => {
    const spots = spotsOf(paint);
    if (isTooMuchPaint(spots.map(({ extent }) => extent))) throw new Error("no map holds as much");
    return spots;
  });
}

function spotsOf({ strokes, places, radius }: Paint): Spot[] {
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const place = () => {
    const triangle = Math.floor(random() * FIGURE_1_TRIANGLES);
    return packAnchor({ model: "figure-1", triangle, weights: [0.4, 0.3, 0.3] });
  };
  const spots: Spot[] = [];
  for (let left = strokes; left > 0; left -= STROKE_LIMIT) {
    const extent: Extent = {
      kind: "strokes",
      strokes: Array.from({ length: Math.min(left, STROKE_LIMIT) }, () => ({
        mode: "paint",
        radius,
        path: Array.from({ length: places }, place).flat(),
      })),
    };
    spots.push(makeSpot({ extent }));
  }
  return spots;
}
