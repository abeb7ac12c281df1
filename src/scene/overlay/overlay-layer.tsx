import { extend, useThree } from "@react-three/fiber";
import { useEffect, useState } from "react";
import { Group } from "three";

import type { PosedFigure } from "@/body/posed-figure";
import type { RegionId } from "@/domain/region";
import { makeDermatomeLabels } from "@/scene/overlay/dermatome-labels";
import { makeLineRibbons } from "@/scene/overlay/line-ribbons";
import { lineOf, type OverlayKind } from "@/scene/overlay/overlay-kind";
import { RegionNames } from "@/scene/overlay/region-names";

extend({ Group });

type OverlayLayerProps = {
  readonly canvas: HTMLCanvasElement;
  readonly kind: OverlayKind;
  readonly posed: PosedFigure;
  /** Grows with each change of shape, which the overlay follows. */
  readonly version: number;
  readonly nameOf: (region: RegionId) => string;
};

/** What is laid over the skin for those who want it; the borders themselves are the skin's own. */
export function OverlayLayer({ canvas, kind, posed, version, nameOf }: OverlayLayerProps) {
  if (kind === "borders") return <RegionNames canvas={canvas} posed={posed} nameOf={nameOf} />;
  return <OverlayGroup kind={kind} posed={posed} version={version} />;
}

type OverlayGroupProps = Pick<OverlayLayerProps, "kind" | "posed" | "version">;

function OverlayGroup({ kind, posed, version }: OverlayGroupProps) {
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
