import { extend, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useState } from "react";
import { type BufferGeometry, Mesh, Vector2 } from "three";

import { arcOverSkin } from "@/body/arc-over-skin";
import { normalAtAnchor } from "@/body/normal-at-anchor";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { Picker } from "@/body/picker";
import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";
import type { Referral } from "@/domain/referral";
import type { Work } from "@/lib/work";
import { inSlices } from "@/scene/in-slices";
import { makeReferralMaterial } from "@/scene/referral-material";
import { type ReferralArc, referralRibbons } from "@/scene/referral-ribbons";
import { runWhenIdle } from "@/scene/run-when-idle";

extend({ Mesh });

type ReferralArcsProps = {
  readonly posed: PosedFigure;
  /** Grows with each change of shape, which the arcs follow. */
  readonly version: number;
  readonly referrals: readonly Referral[];
};

/**
 * What was felt elsewhere: arcs over the skin from where the hand was to where it was felt, all in one
 * geometry. The list beside the canvas says the same in words.
 */
export function ReferralArcs({ posed, version, referrals }: ReferralArcsProps) {
  const size = useThree((state) => state.size);
  const invalidate = useThree((state) => state.invalidate);
  const [geometry, setGeometry] = useState<BufferGeometry | null>(null);
  const seen = useMemo(() => makeReferralMaterial(false), []);
  const hidden = useMemo(() => makeReferralMaterial(true), []);

  useEffect(() => {
    if (version < 0) return;
    let isWanted = true;
    let stop = () => {
      isWanted = false;
    };
    void posed.picker.prepare(runWhenIdle).then(
      (picker) => {
        if (!isWanted) return;
        stop = inSlices(arcsOf(posed, picker, referrals), (arcs) => {
          setGeometry(referralRibbons(arcs));
          invalidate();
        });
      },
      () => {}, // the sentences in the list say the same
    );
    return () => stop();
  }, [posed, version, referrals, invalidate]);

  useEffect(() => () => geometry?.dispose(), [geometry]);
  useEffect(
    () => () => {
      seen.dispose();
      hidden.dispose();
      invalidate();
    },
    [seen, hidden, invalidate],
  );
  useEffect(() => {
    for (const material of [seen, hidden]) {
      const viewport: unknown = material.uniforms["uViewport"]?.value;
      if (viewport instanceof Vector2) viewport.set(size.width, size.height);
    }
    invalidate();
  }, [seen, hidden, size, invalidate]);

  if (!geometry) return null;
  return (
    <>
      <mesh geometry={geometry} material={hidden} frustumCulled={false} renderOrder={1} />
      <mesh geometry={geometry} material={seen} frustumCulled={false} renderOrder={1} />
    </>
  );
}

function* arcsOf(
  { skin, normals }: PosedFigure,
  picker: Picker,
  referrals: readonly Referral[],
): Work<ReferralArc[]> {
  const facing = (anchor: Anchor) => normalAtAnchor(skin, normals, anchor);
  const arcs: ReferralArc[] = [];
  for (const { from, to, when } of referrals) {
    for (const place of to) {
      const start = pointAtAnchor(skin, from.anchor);
      const end = pointAtAnchor(skin, place.anchor);
      arcs.push({ points: yield* arcOverSkin(picker, facing, start, end), when });
    }
  }
  return arcs;
}
