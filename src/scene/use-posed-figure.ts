import { useEffect, useReducer } from "react";

import { type PosedFigure, refineFigureSlices } from "@/body/posed-figure";
import type { Shape } from "@/domain/shape";
import { runWhenIdle } from "@/scene/run-when-idle";
import { allowsFinerMesh } from "@/scene/stage";

/** After the first picture, before a finer mesh is made: the first taps come first. */
const REFINE_AFTER_MS = 1500;

/**
 * Keeps the figure in a client's shape. Shapes are fetched when the first is asked for; until then,
 * and where they cannot be had, the figure stays as it is.
 *
 * @returns a number that grows with each change of what is drawn
 */
export function usePosedFigure(posed: PosedFigure, shape: Shape): number {
  const [version, hasChanged] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    if (isSame(posed.shape, shape)) return;
    let isWanted = true;
    // Most figures stay neutral: what shapes them is fetched with the first wish for it.
    void import("@/body/pose-figure").then(async ({ poseFigure, shapesOf }) => {
      const shapes = await shapesOf(posed);
      if (!isWanted || !shapes) return;
      poseFigure(posed, shapes, shape);
      hasChanged();
    });
    return () => {
      isWanted = false;
    };
  }, [posed, shape]);

  useEffect(() => {
    if (posed.mesh?.isFiner || !allowsFinerMesh()) return;
    const waiting = setTimeout(() => {
      void runWhenIdle(refineFigureSlices(posed)).then(hasChanged);
    }, REFINE_AFTER_MS);
    return () => clearTimeout(waiting);
  }, [posed]);

  return version;
}

function isSame(one: Shape, other: Shape): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
