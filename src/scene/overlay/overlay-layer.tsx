import { extend, useFrame, useThree } from "@react-three/fiber";
import { useEffect, useState } from "react";
import { Group } from "three";

import type { PosedFigure } from "@/body/posed-figure";
import type { RegionId } from "@/domain/region";
import { type DermatomeLabels, makeDermatomeLabels } from "@/scene/overlay/dermatome-labels";
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

type Overlaid = Pick<DermatomeLabels, "group"> & Partial<DermatomeLabels>;

type OverlayGroupProps = Pick<OverlayLayerProps, "kind" | "posed" | "version">;

function OverlayGroup({ kind, posed, version }: OverlayGroupProps) {
  const invalidate = useThree((state) => state.invalidate);
  const [made, setMade] = useState<Overlaid | null>(null);

  useEffect(() => {
    let isWanted = version >= 0;
    const line = lineOf(kind);
    const making: Promise<Overlaid> =
      line === null
        ? Promise.resolve(makeDermatomeLabels(posed))
        : makeLineRibbons(posed, line).then((group) => ({ group }));
    void making.then((overlaid) => {
      if (isWanted) {
        setMade(overlaid);
        invalidate();
      }
    });
    return () => {
      isWanted = false;
      setMade(null);
      invalidate();
    };
  }, [kind, posed, version, invalidate]);

  useFrame(({ camera }) => made?.face?.(camera.position));

  return made && <primitive object={made.group} />;
}
