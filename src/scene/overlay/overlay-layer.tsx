import { extend, useThree } from "@react-three/fiber";
import { useEffect, useState } from "react";
import { Group } from "three";

import type { PosedFigure } from "@/body/posed-figure";
import { makeDermatomeLabels } from "@/scene/overlay/dermatome-labels";
import { makeLineRibbons } from "@/scene/overlay/line-ribbons";
import { lineOf, type OverlayKind } from "@/scene/overlay/overlay-kind";

extend({ Group });

type OverlayLayerProps = {
  readonly kind: OverlayKind;
  readonly posed: PosedFigure;
  /** Grows with each change of shape, which the overlay follows. */
  readonly version: number;
};

/** What is laid over the skin for those who want it. */
export function OverlayLayer({ kind, posed, version }: OverlayLayerProps) {
  const invalidate = useThree((state) => state.invalidate);
  const [group, setGroup] = useState<Group | null>(null);

  useEffect(() => {
    let isWanted = version >= 0;
    const line = lineOf(kind);
    const making =
      line === null ? Promise.resolve(makeDermatomeLabels(posed)) : makeLineRibbons(posed, line);
    void making.then((made) => {
      if (isWanted) {
        setGroup(made);
        invalidate();
      }
    });
    return () => {
      isWanted = false;
      setGroup(null);
      invalidate();
    };
  }, [kind, posed, version, invalidate]);

  return group && <primitive object={group} />;
}
