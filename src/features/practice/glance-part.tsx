import { type ReactNode, useMemo, useState } from "react";

import type { Answer } from "@/domain/answers";
import type { SpotId } from "@/domain/spot";
import { AreaTable } from "@/features/practice/area-table";
import type { ClientPage } from "@/features/practice/client-page";
import { ReceivedAnswers } from "@/features/practice/received-answers";
import { ReceivedSpots } from "@/features/practice/received-spots";
import { useMessages } from "@/messages/use-messages";
import { useFigureShown } from "@/scene/use-figure-shown";

type GlancePartProps = {
  readonly page: ClientPage;
  readonly answers: readonly Answer[];
  /** The sessions. */
  readonly children: ReactNode;
};

/** What a therapist must know before the hands are laid on: the newest map, and what to heed. */
export function GlancePart({ page, answers, children }: GlancePartProps) {
  const { posed, skin, maps, showOnFigure, flyTo } = page;
  const say = useMessages();
  const [selectedId, setSelectedId] = useState<SpotId | null>(null);
  const [map] = maps;
  const shown = useMemo(
    () =>
      map
        ? {
            spots: map.spots,
            referrals: map.referrals,
            selectedId,
            onTapMarker: setSelectedId,
          }
        : null,
    [map, selectedId],
  );
  useFigureShown(showOnFigure, shown);

  function select(id: SpotId | null) {
    setSelectedId(id);
    const anchor = map?.spots.find((spot) => spot.id === id)?.anchor;
    if (anchor) flyTo(anchor);
  }

  return (
    <>
      {children}
      {answers.length > 0 && <ReceivedAnswers answers={answers} />}
      {map && (
        <>
          <h2>
            {say("share.mapLine", { date: new Date(map.startedAt), count: map.spots.length })}
          </h2>
          <ReceivedSpots
            posed={posed}
            skin={skin}
            map={map}
            selectedId={selectedId}
            onSelect={select}
          />
          <AreaTable posed={posed} skin={skin} spots={map.spots} />
        </>
      )}
    </>
  );
}
