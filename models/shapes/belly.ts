import { smoothStep } from "../curves";
import { scale, unit } from "../vec";
import { type Clay, dome, mirrored, plus, sculpt } from "./clay";
import { evened } from "./evened";

/** How far the ways are made even, in decimetres: without, a belly on a heavy body comes to a point. */
const EVENING = 0.5;

/** The neutral body with a large belly, forward most: late pregnancy. Half of it is just a belly. */
export function belly(clay: Clay): Float64Array {
  const round = sculpt(
    clay,
    ({ point, trunk }) => {
      const [x, y, z] = point;
      const isFront = smoothStep(-0.9, 0.3, z - 0.1);
      const round = dome(point, [0, 1.75, 1.1], [1.75, 2.1, 1.6]) * trunk * isFront;
      return scale(unit([0.5 * x, 0.22 * (y - 1.75) - 0.04, 1]), 1.4 * round);
    },
    5,
  );
  const ways = round.map((there, i) => there - clay.positions[i]!);
  const even = evened(clay, clay.positions, ways, () => EVENING);
  return plus(clay.positions, mirrored(clay, even));
}
