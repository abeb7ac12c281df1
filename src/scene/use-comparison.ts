import { useCallback, useMemo } from "react";

import { isNearOnSkin } from "@/body/is-near-on-skin";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { PosedFigure } from "@/body/posed-figure";
import { compareFindings } from "@/domain/compare-findings";
import type { Hold } from "@/domain/hold";
import type { Place } from "@/domain/place";
import type { Spot } from "@/domain/spot";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { sessionMarkers } from "@/scene/session-markers";

type Compared = {
  readonly posed: PosedFigure;
  /** How the figure is shaped now: another object after each change. */
  readonly skin: PosedFigure["skin"];
  /** What the client marked. */
  readonly marks: readonly Spot[];
  /** What the therapist worked. */
  readonly holds: readonly Hold[];
};

/** What a client felt against what the therapist found: compared, as markers for one figure, and how each place is called. */
export function useComparison({ posed, skin, marks, holds }: Compared) {
  const say = useMessages();
  const comparison = useMemo(() => {
    const { normals } = posed; // of the same moment as the skin
    return compareFindings(marks, holds, (one, other, reach) =>
      isNearOnSkin({ skin, normals }, one, other, reach),
    );
  }, [posed, skin, marks, holds]);
  const nameOf = useCallback(
    (place: Place) => placeHeading(say, place.region, place.side, leafOfSpot(posed.figure, place)),
    [say, posed],
  );
  const markers = useMemo(
    () => sessionMarkers(marks, holds, comparison, say, nameOf),
    [marks, holds, comparison, say, nameOf],
  );
  return { comparison, nameOf, markers };
}
