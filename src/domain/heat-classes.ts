/** One class of a heat map: places that were marked on so many maps, from the least to the most. */
export type HeatClass = { readonly least: number; readonly most: number };

/** Most classes: more shades and hatches are not told apart with certainty. */
export const HEAT_CLASSES = 5;

/**
 * Parts the counts from 1 to the highest into classes of whole numbers, as equal in width as can be. Up to
 * five every count has a class of its own.
 *
 * @param highest - on so many maps the place that was marked most often was marked
 */
export function heatClasses(highest: number): readonly HeatClass[] {
  const count = Math.min(HEAT_CLASSES, highest);
  return Array.from({ length: count }, (_, k) => ({
    least: 1 + Math.floor((k * highest) / count),
    most: Math.floor(((k + 1) * highest) / count),
  }));
}
