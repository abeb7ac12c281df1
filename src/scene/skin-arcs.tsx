import { extend, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useState } from "react";
import { type BufferGeometry, Mesh, Vector2 } from "three";

import { arcOverSkin } from "@/body/arc-over-skin";
import { normalAtAnchor } from "@/body/normal-at-anchor";
import { pointAtAnchor } from "@/body/point-at-anchor";
import type { Picker } from "@/body/picker";
import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";
import type { ReferralTime } from "@/domain/referral";
import type { Work } from "@/lib/work";
import { inSlices } from "@/scene/in-slices";
import { readyToDraw } from "@/scene/ready-to-draw";
import { makeReferralMaterial } from "@/scene/referral-material";
import { type ReferralArc, referralRibbons } from "@/scene/referral-ribbons";
import { runWhenIdle } from "@/scene/run-when-idle";

extend({ Mesh });

/** An arc as it is wished for: from one place to another. */
export type SkinArc = {
  readonly from: Anchor;
  readonly to: Anchor;
  /** Says how it is dashed. */
  readonly when: ReferralTime | null;
  /** So many times as thick as an ordinary one. */
  readonly weight?: number;
};

type SkinArcsProps = {
  readonly posed: PosedFigure;
  /** How the figure is shaped now: another object after each change, which the arcs follow. */
  readonly skin: PosedFigure["skin"];
  readonly arcs: readonly SkinArc[];
};

/** Arcs over the skin, all in one geometry. What they say is beside the canvas in words. */
export function SkinArcs({ posed, skin, arcs }: SkinArcsProps) {
  const size = useThree((state) => state.size);
  const invalidate = useThree((state) => state.invalidate);
  const [geometry, setGeometry] = useState<BufferGeometry | null>(null);
  const seen = useMemo(() => makeReferralMaterial(false), []);
  const hidden = useMemo(() => makeReferralMaterial(true), []);

  useEffect(() => {
    let isWanted = true;
    let stop = () => {};
    void posed.picker.prepare(runWhenIdle).then(
      (picker) => {
        if (!isWanted) return;
        stop = inSlices(arcsOf(posed, skin, picker, arcs), (drawn) => void show(drawn));
      },
      () => {}, // the words beside the figure say the same
    );
    async function show(drawn: ReferralArc[]) {
      const ribbons = referralRibbons(drawn);
      await readyToDraw("arcs", () => new Mesh(ribbons, makeReferralMaterial(false)));
      if (!isWanted) {
        ribbons.dispose();
        return;
      }
      setGeometry(ribbons);
      invalidate();
    }
    return () => {
      isWanted = false;
      stop();
    };
  }, [posed, skin, arcs, invalidate]);

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
  { normals }: PosedFigure,
  skin: PosedFigure["skin"],
  picker: Picker,
  arcs: readonly SkinArc[],
): Work<ReferralArc[]> {
  const facing = (anchor: Anchor) => normalAtAnchor(skin, normals, anchor);
  const drawn: ReferralArc[] = [];
  for (const { from, to, when, weight = 1 } of arcs) {
    const start = pointAtAnchor(skin, from);
    const end = pointAtAnchor(skin, to);
    drawn.push({ points: yield* arcOverSkin(picker, facing, start, end), when, weight });
  }
  return drawn;
}
