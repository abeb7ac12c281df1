import { SPOT_LIMIT } from "@/domain/body-map";
import { isTooMuchPaint } from "@/domain/extent";
import type { Spot } from "@/domain/spot";
import { failed, ok, type Result } from "@/lib/result";

/**
 * The spots of a map together with some of an earlier one, which keep their ids: that is how a spot is
 * known to be the one of last time. Those that are here already stay as they are.
 *
 * What was true on the day alone is not taken over: that the skin was red, and that it had begun that
 * day or within days. Nor does a second spot become the main one.
 *
 * @returns the same array where there is nothing to take
 */
export function takeSpots(
  present: readonly Spot[],
  earlier: readonly Spot[],
): Result<readonly Spot[], "too-many-spots" | "too-much-paint"> {
  const ids = new Set(present.map(({ id }) => id));
  const wanted = earlier.filter(({ id }) => !ids.has(id));
  if (wanted.length === 0) return ok(present);

  const hasMain = present.some(({ isMain }) => isMain);
  const spots = [
    ...present,
    ...wanted.map((spot): Spot => ({
      ...spot,
      isSkinRed: null,
      since: spot.since === "today" || spot.since === "days" ? null : spot.since,
      isMain: spot.isMain && !hasMain,
    })),
  ];
  if (spots.length > SPOT_LIMIT) return failed("too-many-spots");
  if (isTooMuchPaint(spots.map(({ extent }) => extent))) return failed("too-much-paint");
  return ok(spots);
}
