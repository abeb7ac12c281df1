import type { BodyMap } from "@/domain/body-map";
import type { Place } from "@/domain/place";
import type { RegionId, Side } from "@/domain/region";

/** A place by its name alone: two spots in one region count as one place. */
export type NamedPlace = { readonly region: RegionId; readonly side: Side };

/** How often something was felt in one place while another was worked. */
export type ReferralCount = {
  readonly from: NamedPlace;
  readonly to: NamedPlace;
  /** In so many maps that tell of it, */
  readonly seen: number;
  /** of so many that tell of anything felt elsewhere while that place was worked. */
  readonly worked: number;
};

/**
 * Counts what was felt elsewhere, by region and side, the most frequent first. One map counts once for
 * each pair, however often it says so.
 */
export function referralCounts(
  maps: readonly Pick<BodyMap, "referrals">[],
): readonly ReferralCount[] {
  const worked = new Map<string, number>();
  const pairs = new Map<string, { from: NamedPlace; to: NamedPlace; seen: number }>();
  for (const { referrals } of maps) {
    for (const key of new Set(referrals.map(({ from }) => nameOf(from)))) {
      worked.set(key, (worked.get(key) ?? 0) + 1);
    }
    const told = new Set<string>();
    for (const { from, to } of referrals) {
      for (const place of to) {
        const key = `${nameOf(from)} ${nameOf(place)}`;
        if (told.has(key)) continue;
        told.add(key);
        const pair = pairs.get(key) ?? { from: named(from), to: named(place), seen: 0 };
        pair.seen += 1;
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()]
    .map((pair) => ({ ...pair, worked: worked.get(nameOf(pair.from)) ?? pair.seen }))
    .toSorted((one, other) => other.seen - one.seen);
}

function named({ region, side }: Place): NamedPlace {
  return { region, side };
}

function nameOf({ region, side }: NamedPlace): string {
  return `${region}/${side}`;
}
