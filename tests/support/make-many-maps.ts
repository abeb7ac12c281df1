import { regionAtAnchor } from "@/body/region-at-anchor";
import type { Figure } from "@/body/figure";
import type { Anchor } from "@/domain/anchor";
import { type BodyMap, moments } from "@/domain/body-map";
import { qualities, type Spot } from "@/domain/spot";

import { seededRandom } from "../browser/support/seeded-random";
import { makeMap } from "./make-map";
import { makeReferral } from "./make-referral";
import { makeSpot } from "./make-spot";
import { makeUuid } from "./make-uuid";

type Wish = {
  readonly figure: Figure;
  readonly clientId: string;
  /** So many, one a week, the last one on the given day. */
  readonly maps: number;
  readonly spots: number;
  /** The places that come again and again; `null`: every spot is somewhere else. */
  readonly places: number | null;
  readonly lastDay?: string;
  readonly seed?: number;
};

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * Many maps of one client, the same for the same seed: points and discs strewn evenly over the skin, of every
 * quality and intensity, and something felt elsewhere on every third map.
 */
export function makeManyMaps(wish: Wish): readonly BodyMap[] {
  const { figure, clientId, places, lastDay = "2026-11-20T09:00:00.000Z", seed = 1 } = wish;
  const random = seededRandom(seed);
  const anchorSomewhere = strewer(figure, random);
  const homes = places === null ? null : Array.from({ length: places }, anchorSomewhere);
  let uuid = 1_000_000 * seed;
  const nextUuid = () => makeUuid(++uuid);
  const ids = homes?.map(nextUuid);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));

  return Array.from({ length: wish.maps }, (_, n) => {
    const startedAt = new Date(Date.parse(lastDay) - (wish.maps - 1 - n) * WEEK_MS).toISOString();
    const chosen = new Set<number>();
    while (homes && chosen.size < Math.min(wish.spots, homes.length)) {
      // The first places far more often than the last ones.
      chosen.add(Math.floor(homes.length * random() * random()));
    }
    const picks = homes ? [...chosen] : Array.from({ length: wish.spots }, () => -1);
    const spots = picks.map((pick): Spot => {
      const anchor = homes?.[pick] ?? anchorSomewhere();
      const { region, side } = regionAtAnchor(figure, anchor);
      return makeSpot({
        id: ids?.[pick] ?? nextUuid(),
        anchor,
        region,
        side,
        extent: random() < 0.3 ? { kind: "disc", radius: whole(20, 45) } : null,
        qualities: qualities.filter(() => random() < 0.45),
        intensity: random() < 0.1 ? null : whole(1, 9),
      });
    });
    const [first, second] = spots;
    const isTold = n % 3 === 0 && first && second;
    return makeMap({
      id: nextUuid(),
      clientId,
      startedAt,
      changedAt: startedAt,
      moment: moments[n % moments.length],
      spots,
      referrals: isTold
        ? [makeReferral({ id: nextUuid(), from: placeOf(first), to: [placeOf(second)] })]
        : [],
    });
  });
}

function placeOf({ anchor, region, side }: Spot) {
  return { anchor, region, side };
}

/** Places on the skin that can be seen, each square centimetre as likely as any other. */
function strewer({ model, triangles, positions, isHidden }: Figure, random: () => number) {
  const sums = new Float64Array(triangles.length / 3);
  let sum = 0;
  for (let t = 0; t < sums.length; t++) {
    const [a, b, c] = [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!];
    const side = (end: number, axis: number) =>
      positions[3 * end + axis]! - positions[3 * a + axis]!;
    const [ux, uy, uz, vx, vy, vz] = [b, c].flatMap((end) =>
      [0, 1, 2].map((axis) => side(end, axis)),
    ) as [number, number, number, number, number, number]; // two ends of three axes
    if (!isHidden[a])
      sum += Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
    sums[t] = sum;
  }
  return (): Anchor => {
    const wanted = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return { model, triangle: low, weights: [0.25, 0.5, 0.25] };
  };
}
