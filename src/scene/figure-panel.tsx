import { useEffect, useMemo, useRef } from "react";

import type { Figure } from "@/body/figure";
import type { LazyPicker } from "@/body/lazy-picker";
import { placeSpots } from "@/body/place-spots";
import type { Anchor } from "@/domain/anchor";
import type { Spot, SpotId } from "@/domain/spot";
import { useMessages } from "@/messages/use-messages";
import type { FigureView } from "@/scene/camera-rig";
import { canDrawFigure, FigureCanvas } from "@/scene/figure-canvas";
import { ViewButtons } from "@/scene/view-buttons";
import { views } from "@/scene/views";
import { useMediaQuery } from "@/ui/use-media-query";

/** The figure as loaded, with what drawing and tapping need of it. */
export type LoadedFigure = {
  readonly figure: Figure;
  readonly normals: Float32Array;
  readonly picker: LazyPicker;
};

type FigurePanelProps = {
  readonly loaded: LoadedFigure;
  readonly spots: readonly Spot[];
  readonly selectedId: SpotId | null;
  /** How much of the figure's lower edge something lies over, in CSS pixels. */
  readonly coveredHeight?: number;
  readonly onTapSkin?: (anchor: Anchor) => void;
  readonly onTapMarker?: (id: SpotId) => void;
  readonly onDrawn?: () => void;
};

/** The figure with the buttons and keys that turn it. Without tap handlers it is read-only. */
export function FigurePanel({
  loaded,
  spots,
  selectedId,
  coveredHeight = 0,
  ...handlers
}: FigurePanelProps) {
  const say = useMessages();
  const view = useRef<FigureView>(null);
  const isDark = useMediaQuery("(prefers-color-scheme: dark)");
  const { figure, normals, picker } = loaded;
  const placed = useMemo(() => placeSpots(figure, normals, spots), [figure, normals, spots]);
  const letters = useMemo(
    () => ({
      hot: say("quality.hot.letters"),
      hard: say("quality.hard.letters"),
      tender: say("quality.tender.letters"),
    }),
    [say],
  );

  const selected = placed.find(({ spot }) => spot.id === selectedId);
  const [x, y, z] = selected?.point ?? [];
  useEffect(() => {
    if (x === undefined || y === undefined || z === undefined) view.current?.keepAbove(null, 0);
    else view.current?.keepAbove([x, y, z], coveredHeight);
  }, [x, y, z, coveredHeight]);

  if (!canDrawFigure()) return <p className="notice figure-none">{say("figure.none")}</p>;

  return (
    <div className="figure-panel">
      <FigureCanvas
        figure={figure}
        normals={normals}
        picker={picker}
        spots={placed}
        selectedId={selectedId}
        letters={letters}
        theme={isDark ? "dark" : "light"}
        label={say("figure.label", { count: spots.length })}
        viewRef={view}
        onKey={(event) => turnByKey(event, view.current)}
        {...handlers}
      />
      <ViewButtons view={view} />
    </div>
  );
}

/** What the keys do while the canvas has the focus. */
function turnByKey(event: KeyboardEvent, view: FigureView | null): void {
  if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
  const numbered = views[Number(event.key) - 1];
  if (event.key === "ArrowLeft") view.turn(1, 0);
  else if (event.key === "ArrowRight") view.turn(-1, 0);
  else if (event.key === "ArrowUp") view.turn(0, 1);
  else if (event.key === "ArrowDown") view.turn(0, -1);
  else if (event.key === "+" || event.key === "=") view.zoom(1);
  else if (event.key === "-") view.zoom(-1);
  else if (event.key === "0") view.reset();
  else if (numbered) view.lookFrom(numbered);
  else return;
  event.preventDefault();
}
