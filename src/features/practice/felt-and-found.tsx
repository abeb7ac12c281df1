import { useMemo } from "react";

import { mapBefore } from "@/domain/map-before";
import type { Session } from "@/domain/session";
import type { Spot } from "@/domain/spot";
import type { ClientPage } from "@/features/practice/client-page";
import { ComparisonList } from "@/scene/comparison-list";
import { useComparison } from "@/scene/use-comparison";
import { useFigureShown } from "@/scene/use-figure-shown";

type FeltAndFoundProps = { readonly page: ClientPage; readonly session: Session };

const NO_SPOTS: readonly Spot[] = [];

/** What the client felt before a session and what the therapist found in it, on one figure and in words. */
export function FeltAndFound({ page, session }: FeltAndFoundProps) {
  const { posed, skin, maps, showOnFigure } = page;
  const { holds } = session;
  const marks = mapBefore(maps, session)?.spots ?? NO_SPOTS;
  const { comparison, nameOf, markers } = useComparison({ posed, skin, marks, holds });
  const shown = useMemo(() => ({ ...markers, selectedId: null }), [markers]);
  useFigureShown(showOnFigure, shown);

  return <ComparisonList comparison={comparison} nameOf={nameOf} />;
}
