import type { Anchor } from "@/domain/anchor";
import type { BodyMap } from "@/domain/body-map";
import type { Spot } from "@/domain/spot";
import type { Outcome, SpotChange } from "@/domain/spot-change";

/**
 * What became of a spot from one map to a later one, what calls for a look first:
 *
 * - `worse`, `better`, `same`: stronger, weaker, as strong; marked both times, or said so when asked
 * - `new`: marked the later time only
 * - `gone`: the person said so when asked
 * - `unmarked`: marked the earlier time only, and not said to be gone
 * - `still`: marked both times, and not said both times how strong
 * - `unsaid`: the later map asked what became of it, and nothing was said
 */
export const fates = [
  "worse",
  "new",
  "better",
  "gone",
  "unmarked",
  "same",
  "still",
  "unsaid",
] as const;
export type Fate = (typeof fates)[number];

/** One spot of two maps. */
export type SpotFate = {
  readonly fate: Fate;
  /** As the later map has it; the earlier one where the later has none. */
  readonly spot: Spot;
  /** As the earlier map has it; `null` if that has none. */
  readonly earlier: Spot | null;
  /** How strong it was and is; `null`: not said, or not there. */
  readonly before: number | null;
  readonly after: number | null;
};

/** Metres by which two marks may be apart and still be of one place. */
const SAME_PLACE = 0.05;

const fateOfOutcome = { gone: "gone", softer: "better", same: "same", worse: "worse" } as const;

/**
 * What became of every spot from one map to a later one, in the order of `fates`, the strongest first.
 *
 * Which spot of the one map is which of the other: those of one id are the same spot, since a spot that is
 * taken over keeps its id. Of the others, two are of one place if they are at most `SAME_PLACE` apart or
 * of the same region and side; the nearest two are paired first, and none twice.
 *
 * How it changed: what the person said when asked what became of it, if the later map follows the earlier
 * one, whether or not that marks it too. Else by the numbers: any whole step counts.
 *
 * @param gapOf - metres between two places; `null` if they are on different sides of a limb or trunk
 */
export function mapDifferences(
  earlier: BodyMap,
  later: BodyMap,
  gapOf: (one: Anchor, other: Anchor) => number | null,
): readonly SpotFate[] {
  const pairs = pairUp(earlier.spots, later.spots, gapOf);
  const paired = new Set(pairs.values());
  const isAsked = later.followsId === earlier.id;
  const said = (spot: Spot): SpotChange | null =>
    (isAsked && later.changes.find(({ spotId }) => spotId === spot.id)) || null;

  const found: SpotFate[] = [
    ...later.spots.map((spot): SpotFate => {
      const before = pairs.get(spot) ?? null;
      return {
        fate: before === null ? "new" : fateOf(before, spot, said(before)?.outcome ?? null),
        spot,
        earlier: before,
        before: before?.intensity ?? null,
        after: spot.intensity,
      };
    }),
    ...earlier.spots
      .filter((spot) => !paired.has(spot))
      .map((spot): SpotFate => {
        const change = said(spot);
        const unasked = isAsked ? "unsaid" : "unmarked";
        const fate = change ? fateOfOutcome[change.outcome] : unasked;
        return { fate, spot, earlier: spot, before: spot.intensity, after: change?.after ?? null };
      }),
  ];
  return found.toSorted(
    (one, other) =>
      fates.indexOf(one.fate) - fates.indexOf(other.fate) || strengthOf(other) - strengthOf(one),
  );
}

/** Of spots of the later map, which of the earlier they are. */
function pairUp(
  earlier: readonly Spot[],
  later: readonly Spot[],
  gapOf: Parameters<typeof mapDifferences>[2],
): ReadonlyMap<Spot, Spot> {
  const pairs = new Map<Spot, Spot>();
  const taken = new Set<Spot>();
  const take = (spot: Spot, before: Spot) => {
    if (pairs.has(spot) || taken.has(before)) return;
    pairs.set(spot, before);
    taken.add(before);
  };
  for (const spot of later) {
    const before = earlier.find(({ id }) => id === spot.id);
    if (before) take(spot, before);
  }
  later
    .filter((spot) => !pairs.has(spot))
    .flatMap((spot) =>
      earlier
        .filter((before) => !taken.has(before))
        .map((before) => {
          const gap = gapOf(spot.anchor, before.anchor) ?? Infinity;
          const isSameRegion = spot.region === before.region && spot.side === before.side;
          return { spot, before, gap, isOnePlace: gap <= SAME_PLACE || isSameRegion };
        }),
    )
    .filter(({ isOnePlace }) => isOnePlace)
    .toSorted((one, other) => (one.gap < other.gap ? -1 : Number(one.gap > other.gap)))
    .forEach(({ spot, before }) => take(spot, before));
  return pairs;
}

function fateOf(before: Spot, after: Spot, said: Outcome | null): Fate {
  if (said !== null && said !== "gone") return fateOfOutcome[said];
  if (before.intensity === null || after.intensity === null) return "still";
  if (before.intensity === after.intensity) return "same";
  return after.intensity < before.intensity ? "better" : "worse";
}

function strengthOf({ before, after }: SpotFate): number {
  return after ?? before ?? -1;
}
