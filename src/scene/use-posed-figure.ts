import { useEffect, useReducer } from "react";

import type { FigureShapes } from "@/body/figure-shapes";
import { loadShapes } from "@/body/load-shapes";
import { type PosedFigure, poseFigure, refineFigure } from "@/body/posed-figure";
import type { Shape } from "@/domain/shape";
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
    void shapesOf(posed).then((shapes) => {
      if (!isWanted || !shapes) return;
      poseFigure(posed, shapes, shape);
      hasChanged();
    });
    return () => {
      isWanted = false;
    };
  }, [posed, shape]);

  useEffect(() => {
    if (posed.mesh.isFiner || !allowsFinerMesh()) return;
    const waiting = setTimeout(() => {
      refineFigure(posed);
      hasChanged();
    }, REFINE_AFTER_MS);
    return () => clearTimeout(waiting);
  }, [posed]);

  return version;
}

const loading = new WeakMap<PosedFigure, Promise<FigureShapes | null>>();

/** The shapes of a figure, fetched once; `null` where they cannot be had now. */
export function shapesOf(posed: PosedFigure): Promise<FigureShapes | null> {
  let shapes = loading.get(posed);
  if (!shapes) {
    shapes = loadShapes(posed.figure).catch(() => {
      loading.delete(posed); // so that the next wish tries again
      return null;
    });
    loading.set(posed, shapes);
  }
  return shapes;
}

function isSame(one: Shape, other: Shape): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
