import { useLayoutEffect, useMemo } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import { makeGroundShadow, placeGroundShadow } from "@/scene/make-ground-shadow";

type GroundShadowProps = {
  readonly posed: PosedFigure;
  /** Grows when the figure has been brought into another shape. */
  readonly version: number;
};

/** The soft shadow that the figure stands on, under its feet in every shape. */
export function GroundShadow({ posed, version }: GroundShadowProps) {
  const shadow = useMemo(() => makeGroundShadow(), []);
  useLayoutEffect(() => placeGroundShadow(shadow, posed.skin.positions), [shadow, posed, version]);
  return <primitive object={shadow} />;
}
