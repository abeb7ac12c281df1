import { useMemo } from "react";

import type { BodyMap } from "@/domain/body-map";
import type { MonthsPage } from "@/features/months/months-page";
import { useFigureShown } from "@/scene/use-figure-shown";

/** Has the figure show the newest of the chosen maps. */
export function useNewestShown({ showOnFigure }: MonthsPage, chosen: readonly BodyMap[]): void {
  const newest = chosen.at(-1);
  const shown = useMemo(
    () => (newest ? { spots: newest.spots, selectedId: null } : null),
    [newest],
  );
  useFigureShown(showOnFigure, shown);
}
