import type { Anchor } from "@/domain/anchor";
import { packAnchor } from "@/domain/extent";

/** Of the radius: points as near as this to each other leave an edge that looks straight. */
const LEAST_STEP = 1 / 3;

/** A place that the brush went through, and where it is in metres. */
type Place = { readonly anchor: Anchor; readonly point: readonly [number, number, number] };

/**
 * The places of a stroke as it is stored, without those that make no difference.
 *
 * The first stays; each further one that is a third of the radius away from the last that stayed;
 * and the last, so that the stroke ends where the person ended it.
 *
 * @param radius - of the brush, in millimetres
 * @returns three whole numbers a place, as `Stroke.path`; empty for no places
 */
export function simplifyPath(places: readonly Place[], radius: number): number[] {
  const least = (LEAST_STEP * radius) / 1000;
  const path: number[] = [];
  let last: Place | undefined;
  for (const [index, place] of places.entries()) {
    const isEnd = index === places.length - 1 && last !== undefined && distance(last, place) > 0;
    if (last !== undefined && !isEnd && distance(last, place) < least) continue;
    path.push(...packAnchor(place.anchor));
    last = place;
  }
  return path;
}

function distance(one: Place, other: Place): number {
  const [x, y, z] = one.point;
  return Math.hypot(x - other.point[0], y - other.point[1], z - other.point[2]);
}
