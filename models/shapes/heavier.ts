import { smoothStep } from "../curves";
import { add, scale } from "../vec";
import { type Clay, dome, sculpt } from "./clay";
import { fatLayer } from "./fat-layer";
import { openArms } from "./open-arms";

/**
 * The heavier body: a layer of fat over a body that the source's own targets made heavy.
 *
 * @param clay - the neutral body
 * @param heavy - the standing body of the targets
 */
export function heavier(clay: Clay, heavy: Float64Array): Float64Array {
  const fat = sculpt(
    clay,
    (place) => {
      const { point, normal, arm, leg, trunk } = place;
      const chin = dome(point, [0, 6.22, 0.85], [0.6, 0.4, 0.6]);
      const cheek = dome(point, [0.55, 6.85, 1], [0.35, 0.4, 0.5]);
      const out = scale(normal, 0.45 * fatLayer(clay, place) + 0.1 * chin + 0.08 * cheek);
      const hanging = 0.22 * dome(point, [0, 0.9, 1.5], [1.5, 1.1, 1]) * trunk;
      // Legs apart, arms carried by the wider trunk.
      const [x, y, z] = add(out, [0.16 * leg + 0.2 * arm, -hanging, 0]);
      if (point[1] >= 0.9) return [x, y, z];
      // Between the thighs nothing moves towards the mid plane.
      const isOutward = smoothStep(0.2, 0.45, point[0]);
      return [Math.max(x, 0.08 * smoothStep(0.45, 0.2, point[0]) - 9 * isOutward), y, z];
    },
    6,
    heavy,
  );
  return openArms(clay, fat, 8.5);
}

/** The lighter body: a thin one of the source's targets, less a little more. */
export function lighter(clay: Clay, thin: Float64Array): Float64Array {
  return sculpt(clay, (place) => scale(place.normal, -0.06 * fatLayer(clay, place)), 6, thin);
}
