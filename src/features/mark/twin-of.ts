import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import { mirrorAnchor } from "@/body/mirror-anchor";
import { mirrorExtent } from "@/body/mirror-extent";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { regionAtAnchor } from "@/body/region-at-anchor";
import { SPOT_LIMIT } from "@/domain/body-map";
import { isTooMuchPaint } from "@/domain/extent";
import type { Spot } from "@/domain/spot";
import { failed, ok, type Result } from "@/lib/result";

/** Why a spot gets no twin. */
export type TwinFailure = "there-already" | "map-full" | "too-much-paint";

/** Two spots of one place no farther apart than this, in metres through the air, are the same one. */
const SAME = 0.02;

/**
 * The spot on the other side of the body that is described as this one is, for "both sides". The
 * main spot has a twin that is not.
 *
 * @param spots - those of the map, this one among them
 * @returns not yet on the map, with an id of its own
 */
export function twinOf(
  figure: Figure,
  spot: Spot,
  spots: readonly Spot[],
): Result<Spot, TwinFailure> {
  const twin = { ...onOtherSide(figure, spot), isMain: false };
  if (spots.some((other) => other !== spot && isSamePlace(figure, other, twin))) {
    return failed("there-already");
  }
  if (spots.length >= SPOT_LIMIT) return failed("map-full");
  if (isTooMuchPaint([...spots, twin].map(({ extent }) => extent))) return failed("too-much-paint");
  return ok({ ...twin, id: crypto.randomUUID() as Spot["id"] }); // a UUID by the function's contract
}

/** The same spot where its twin would be: for someone who took left for right. */
export function onOtherSide(figure: Figure, spot: Spot): Spot {
  const anchor = mirrorAnchor(figure, spot.anchor);
  const { region, side } = regionAtAnchor(figure, anchor);
  return { ...spot, anchor, region, side, extent: mirrorExtent(figure, spot.extent) };
}

function isSamePlace(figure: Figure, one: Spot, other: Spot): boolean {
  if (one.side !== other.side || leafOfSpot(figure, one) !== leafOfSpot(figure, other))
    return false;
  const [x, y, z] = pointAtAnchor(figure, one.anchor);
  const [otherX, otherY, otherZ] = pointAtAnchor(figure, other.anchor);
  return Math.hypot(x - otherX, y - otherY, z - otherZ) < SAME;
}
