import { smoothStep } from "../curves";
import { scale, unit } from "../vec";
import { type Clay, dome, sculpt } from "./clay";

/** The neutral body with a large belly, forward most: late pregnancy. Half of it is just a belly. */
export function belly(clay: Clay): Float64Array {
  return sculpt(
    clay,
    ({ point, trunk }) => {
      const [x, y, z] = point;
      const isFront = smoothStep(-0.9, 0.3, z - 0.1);
      const round = dome(point, [0, 1.75, 1.1], [1.75, 2.1, 1.6]) * trunk * isFront;
      return scale(unit([0.5 * x, 0.22 * (y - 1.75) - 0.04, 1]), 1.15 * round);
    },
    5,
  );
}
