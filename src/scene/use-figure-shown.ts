import { type ComponentProps, type ReactNode, useEffect } from "react";

import type { FigurePanel } from "@/scene/figure-panel";

/** What a part of a page wants its one figure to show, and what is to happen when that is tapped. */
export type FigureShown = Omit<
  ComponentProps<typeof FigurePanel>,
  "posed" | "shape" | "flyRef" | "onShaped"
> & {
  /** What stands beside the figure, as large as it. */
  readonly beside?: ReactNode;
};

/** Takes what the figure is to show; `null`: what the page itself shows. */
export type ShowOnFigure = (shown: FigureShown | null) => void;

/**
 * Has the page's figure show something as long as this part of the page is there.
 *
 * @param shown - the same object as long as nothing of it changes; `null` where there is nothing to show
 */
export function useFigureShown(showOnFigure: ShowOnFigure, shown: FigureShown | null): void {
  useEffect(() => {
    showOnFigure(shown);
    return () => showOnFigure(null);
  }, [showOnFigure, shown]);
}
