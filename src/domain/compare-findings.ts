import type { Anchor } from "@/domain/anchor";
import { type Extent, strokesOf, unpackAnchor } from "@/domain/extent";
import type { Hold } from "@/domain/hold";
import type { Spot } from "@/domain/spot";

/** Metres by which a mark and a finding may be apart and still be of one place. */
export const SAME_PLACE = 0.05;

/** What client and therapist each say of the body, put side by side; nothing is in two of these. */
export type Comparison = {
  /** Both say something of this place. A finding stands with every mark that it is as near to. */
  readonly both: readonly { readonly spot: Spot; readonly holds: readonly Hold[] }[];
  readonly onlyClient: readonly Spot[];
  readonly onlyTherapist: readonly Hold[];
  /** Worked, and nothing said of what was found. */
  readonly notSaid: readonly Hold[];
};

/**
 * Puts a client's marks and a therapist's findings side by side. They are of one place when region and
 * side are the same, or when the finding lies within `SAME_PLACE` of the mark or of the area that the
 * client drew. Whether they feel alike is not asked: hot to the one may be hard to the other.
 *
 * @param isNear - whether two places are at most so many metres apart
 */
export function compareFindings(
  spots: readonly Spot[],
  holds: readonly Hold[],
  isNear: (one: Anchor, other: Anchor, reach: number) => boolean,
): Comparison {
  const findings = holds.filter(({ found }) => found.length > 0);
  const rows = spots.map((spot) => ({
    spot,
    holds: findings.filter((hold) => isSamePlace(spot, hold, isNear)),
  }));
  const both = rows.filter((row) => row.holds.length > 0);
  return {
    both,
    onlyClient: rows.filter((row) => row.holds.length === 0).map(({ spot }) => spot),
    onlyTherapist: findings.filter((hold) => !both.some((row) => row.holds.includes(hold))),
    notSaid: holds.filter(({ found }) => found.length === 0),
  };
}

function isSamePlace(
  spot: Spot,
  hold: Hold,
  isNear: Parameters<typeof compareFindings>[2],
): boolean {
  if (spot.region === hold.region && spot.side === hold.side) return true;
  if (isNear(spot.anchor, hold.anchor, SAME_PLACE)) return true;
  return painted(spot.extent, spot.anchor).some(({ anchor, radius }) =>
    isNear(anchor, hold.anchor, Math.max(SAME_PLACE, radius)),
  );
}

/** The dabs of which an extent is made, with their radius in metres. What was erased still counts as near. */
function painted(extent: Extent | null, middle: Anchor) {
  return strokesOf(extent, middle)
    .filter(({ mode }) => mode === "paint")
    .flatMap(({ path, radius }) =>
      Array.from({ length: path.length / 3 }, (_, point) => ({
        anchor: unpackAnchor(path, 3 * point),
        radius: radius / 1000,
      })),
    );
}
