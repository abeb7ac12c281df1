import { useMemo } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import type { Referral } from "@/domain/referral";
import { SkinArcs } from "@/scene/skin-arcs";

type ReferralArcsProps = {
  readonly posed: PosedFigure;
  /** How the figure is shaped now: another object after each change. */
  readonly skin: PosedFigure["skin"];
  readonly referrals: readonly Referral[];
};

/** What was felt elsewhere: an arc from where the hand was to each place where it was felt. */
export function ReferralArcs({ posed, skin, referrals }: ReferralArcsProps) {
  const arcs = useMemo(
    () =>
      referrals.flatMap(({ from, to, when }) =>
        to.map((place) => ({ from: from.anchor, to: place.anchor, when })),
      ),
    [referrals],
  );
  return <SkinArcs posed={posed} skin={skin} arcs={arcs} />;
}
