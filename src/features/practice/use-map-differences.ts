import { useMemo } from "react";

import { gapOnSkin } from "@/body/gap-on-skin";
import type { BodyMap } from "@/domain/body-map";
import { mapDifferences, type SpotFate } from "@/domain/map-differences";
import type { ClientPage } from "@/features/practice/client-page";

const NONE: readonly SpotFate[] = [];

/** What became of every spot between two maps, on the figure as it is shaped now; none without both. */
export function useMapDifferences(
  { posed, skin }: Pick<ClientPage, "posed" | "skin">,
  earlier: BodyMap | undefined,
  later: BodyMap | undefined,
): readonly SpotFate[] {
  return useMemo(() => {
    if (!earlier || !later) return NONE;
    const { normals } = posed; // of the same moment as the skin
    return mapDifferences(earlier, later, (one, other) => gapOnSkin({ skin, normals }, one, other));
  }, [posed, skin, earlier, later]);
}
