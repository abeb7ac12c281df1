import type { Anchor } from "@/domain/anchor";
import type { BodyMap } from "@/domain/body-map";
import type { Place } from "@/domain/place";
import { type NamedPlace, type ReferralCount, referralCounts } from "@/domain/referral-counts";

/** A pair of places, how often something was felt in one while the other was worked, and where to draw it. */
export type WebPair = ReferralCount & {
  /** Where the hand was, and where it was felt, as it was told last. */
  readonly fromAnchor: Anchor;
  readonly toAnchor: Anchor;
};

/** Everything that was felt elsewhere, the most frequent pair first. */
export function referralWeb(
  maps: readonly Pick<BodyMap, "startedAt" | "referrals">[],
): readonly WebPair[] {
  const told = new Map<string, { from: Place; to: Place }>();
  for (const { referrals } of maps.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))) {
    for (const { from, to } of referrals) {
      for (const place of to) told.set(pairName(from, place), { from, to: place });
    }
  }
  return referralCounts(maps).flatMap((count) => {
    const last = told.get(pairName(count.from, count.to));
    return last ? [{ ...count, fromAnchor: last.from.anchor, toAnchor: last.to.anchor }] : [];
  });
}

function pairName(from: NamedPlace, to: NamedPlace): string {
  return `${from.region}/${from.side} ${to.region}/${to.side}`;
}
