import { useCallback, useMemo } from "react";

import { isNearOnSkin } from "@/body/is-near-on-skin";
import { leafOfSpot } from "@/body/leaf-of-spot";
import { compareFindings } from "@/domain/compare-findings";
import { mapBefore } from "@/domain/map-before";
import type { Place } from "@/domain/place";
import type { Session } from "@/domain/session";
import type { Spot } from "@/domain/spot";
import type { ClientPage } from "@/features/practice/client-page";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { ComparisonList } from "@/scene/comparison-list";
import { sessionMarkers } from "@/scene/session-markers";
import { useFigureShown } from "@/scene/use-figure-shown";

type FeltAndFoundProps = { readonly page: ClientPage; readonly session: Session };

const NO_SPOTS: readonly Spot[] = [];

/** What the client felt before a session and what the therapist found in it, on one figure and in words. */
export function FeltAndFound({ page, session }: FeltAndFoundProps) {
  const { posed, skin, maps, showOnFigure } = page;
  const say = useMessages();
  const { holds } = session;
  const marks = mapBefore(maps, session)?.spots ?? NO_SPOTS;
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
  const shown = useMemo(
    () => ({ ...sessionMarkers(marks, holds, comparison, say, nameOf), selectedId: null }),
    [marks, holds, comparison, say, nameOf],
  );
  useFigureShown(showOnFigure, shown);

  return <ComparisonList comparison={comparison} nameOf={nameOf} />;
}
