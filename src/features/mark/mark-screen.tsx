import { Suspense, useCallback, useMemo, useRef, useState } from "react";

import { leafOfSpot } from "@/body/leaf-of-spot";
import { type RegionAtAnchor, regionAtAnchor } from "@/body/region-at-anchor";
import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";
import { SPOT_LIMIT } from "@/domain/body-map";
import { RADIUS_MAX, RADIUS_MIN, type Stroke, withStroke } from "@/domain/extent";
import type { Shape } from "@/domain/shape";
import type { Spot, SpotId } from "@/domain/spot";
import { noDetails } from "@/domain/spot-details";
import type { Place } from "@/features/mark/draft";
import {
  fetchLazyParts,
  PaintBar,
  PlaceFinder,
  ShapeChooser,
  SpotSheet,
} from "@/features/mark/lazy-parts";
import { MarkBar } from "@/features/mark/mark-bar";
import { OlderMapNotice } from "@/features/mark/older-map-notice";
import { SaveNotice } from "@/features/mark/save-notice";
import { SpotList } from "@/features/mark/spot-list";
import type { Marking } from "@/features/mark/use-draft";
import { useUndoKeys } from "@/features/mark/use-undo-keys";
import { placeName, yourPlace } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import type { BrushTip } from "@/scene/brush";
import { canDrawFigure } from "@/scene/figure-canvas";
import { FigurePanel } from "@/scene/figure-panel";
import { Announcer } from "@/ui/announcer";
import { useAfterPicture } from "@/ui/use-after-picture";
import { useHeight } from "@/ui/use-height";
import { useMediaQuery } from "@/ui/use-media-query";

type MarkScreenProps = {
  readonly posed: PosedFigure;
  readonly shape: Shape;
  readonly onShape: (shape: Shape) => void;
  readonly marking: Marking;
  readonly onNewMap: () => void;
  readonly onDrawn: () => void;
};

/** The person turns the figure, taps what feels hot, hard or tender, and says how much. */
export function MarkScreen(props: MarkScreenProps) {
  const { posed, shape, onShape, marking, onNewMap, onDrawn } = props;
  const say = useMessages();
  const { draft, saveState, act, saveAgain } = marking;
  const [selectedId, setSelectedId] = useState<SpotId | null>(null);
  const [movingId, setMovingId] = useState<SpotId | null>(null);
  const [isFinding, setIsFinding] = useState(false);
  const [isListOpen, setIsListOpen] = useState(false);
  const [isShaping, setIsShaping] = useState(false);
  const [paintingId, setPaintingId] = useState<SpotId | null>(null);
  const [tip, setTip] = useState<BrushTip>({ mode: "paint", radius: 20 });
  const fly = useRef<(anchor: Anchor) => void>(null);
  const placedByTap = useRef<SpotId | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const isWide = useMediaQuery("(min-width: 760px)");
  const [sheetHeight, sheetRef] = useHeight();

  const { map } = draft;
  const { spots } = map;
  // The marker is drawn first, the sheet about it right after.
  const describedId = useAfterPicture(selectedId);
  const selected = spots.find((spot) => spot.id === describedId);
  const painting = spots.find((spot) => spot.id === paintingId);
  const moving = spots.find((spot) => spot.id === movingId);

  const leafAt = (place: Pick<Spot, "anchor" | "region">) => leafOfSpot(posed.figure, place);
  const placeAt = useCallback(
    (anchor: Anchor): Place => {
      const { region, side }: RegionAtAnchor = regionAtAnchor(posed.figure, anchor);
      return { anchor, region, side };
    },
    [posed],
  );

  function mark(place: Place) {
    placedByTap.current = null;
    if (moving) {
      act({ type: "move", id: moving.id, to: place });
      setMovingId(null);
      setSelectedId(moving.id);
      setAnnouncement(
        say("mark.moved", { place: placeName(say, place.region, place.side, leafAt(place)) }),
      );
      return;
    }
    if (spots.length >= SPOT_LIMIT) {
      setAnnouncement(say("mark.full", { limit: SPOT_LIMIT }));
      return;
    }
    const spot = newSpot(place);
    placedByTap.current = spot.id;
    act({ type: "place", spot });
    setSelectedId(spot.id);
    setIsListOpen(false);
    setIsShaping(false);
    setAnnouncement(
      say("mark.placed", { place: yourPlace(say, place.region, place.side, leafAt(place)) }),
    );
  }

  function spread(metres: number, pull: number) {
    if (!selected || selected.extent?.kind === "strokes") return;
    const radius = Math.round(metres * 1000);
    const extent = { kind: "disc", radius: Math.min(radius, RADIUS_MAX) } as const;
    const as = { extent: radius < RADIUS_MIN ? null : extent };
    act({ type: "describe", id: selected.id, as, gesture: `pull ${selected.id} ${pull}` });
  }

  function paint(stroke: Stroke) {
    if (!painting) return;
    const others = spots.filter(({ id }) => id !== painting.id).map((spot) => spot.extent);
    const extent = withStroke(painting.extent, painting.anchor, stroke, others);
    if (extent.ok) act({ type: "describe", id: painting.id, as: { extent: extent.value } });
    else setAnnouncement(say("paint.full"));
  }

  function beginMove(id: SpotId) {
    setMovingId(id);
    setSelectedId(null);
    if (!canDrawFigure()) setIsFinding(true);
  }

  function remove(spot: Spot) {
    act({ type: "remove", id: spot.id });
    setSelectedId(null);
    setAnnouncement(
      say("mark.removed", { place: yourPlace(say, spot.region, spot.side, leafAt(spot)) }),
    );
  }

  function undo() {
    act({ type: "undo" });
    setAnnouncement(say("mark.undone"));
  }

  function redo() {
    act({ type: "redo" });
    setAnnouncement(say("mark.redone"));
  }

  useUndoKeys(undo, redo);
  const isSheetOpen = (selected !== undefined && !moving) || isShaping || painting !== undefined;
  const isListShown = isWide || (isListOpen && !isSheetOpen);
  const date = useMemo(() => new Date(map.startedAt), [map.startedAt]);

  const isTouched =
    spots.length > 0 || map.isNothing || draft.past.length > 0 || draft.future.length > 0;
  const saveNotice = isTouched && <SaveNotice state={saveState} map={map} onRetry={saveAgain} />;

  return (
    <div className="mark">
      <div className="mark-stage">
        <FigurePanel
          posed={posed}
          shape={shape}
          spots={spots}
          selectedId={paintingId ?? selectedId ?? movingId}
          coveredHeight={isSheetOpen && !isWide ? sheetHeight : 0}
          onTapSkin={(anchor) => mark(placeAt(anchor))}
          onTapMarker={(id) => {
            placedByTap.current = null; // a second tap on a marker has nothing to take back
            setSelectedId(id);
          }}
          onDoubleTap={() => {
            // The first tap has marked; the second says that it was meant to come closer.
            if (placedByTap.current !== null && placedByTap.current === spots.at(-1)?.id) {
              placedByTap.current = null;
              act({ type: "undo" });
              setSelectedId(null);
              setAnnouncement(say("mark.closer"));
            }
          }}
          isWhole={isShaping}
          flyRef={fly}
          brush={painting ? tip : null}
          onStroke={paint}
          onSpread={spread}
          onDrawn={() => {
            onDrawn();
            void fetchLazyParts();
          }}
          onChooseShape={() => {
            setSelectedId(null);
            setIsShaping(true);
          }}
        />
        {moving ? (
          <div className="mark-hint">
            <span>
              {say("mark.moveHint", {
                place: placeName(say, moving.region, moving.side, leafAt(moving)),
              })}
            </span>
            <button type="button" className="button" onClick={() => setIsFinding(true)}>
              {say("mark.moveByName")}
            </button>
            <button type="button" className="button" onClick={() => setMovingId(null)}>
              {say("mark.moveCancel")}
            </button>
          </div>
        ) : (
          spots.length === 0 && (
            <p className="mark-hint">
              {map.isNothing ? say("mark.nothingSaid") : say("mark.hint")}
            </p>
          )
        )}
        {!isWide && saveNotice}
      </div>

      <section className="mark-panel" aria-label={say("mark.title")}>
        <OlderMapNotice startedAt={map.startedAt} onNewMap={onNewMap} />
        {isWide && saveNotice}

        <Suspense>
          {isShaping && (
            <div ref={sheetRef}>
              <ShapeChooser shape={shape} onShape={onShape} onDone={() => setIsShaping(false)} />
            </div>
          )}
          {painting && (
            <div ref={sheetRef}>
              <PaintBar tip={tip} onTip={setTip} onDone={() => setPaintingId(null)} />
            </div>
          )}
          {selected && !moving && !isShaping && !painting && (
            <div ref={sheetRef}>
              <SpotSheet
                key={selected.id}
                spot={selected}
                posed={posed}
                onShow={canDrawFigure() ? () => fly.current?.(selected.anchor) : null}
                onDescribe={(as, gesture) =>
                  act({ type: "describe", id: selected.id, as, ...(gesture && { gesture }) })
                }
                onPaint={canDrawFigure() ? () => setPaintingId(selected.id) : null}
                onMove={() => beginMove(selected.id)}
                onRemove={() => remove(selected)}
                onDone={() => setSelectedId(null)}
              />
            </div>
          )}
        </Suspense>

        {isListShown && (
          <div className="mark-list">
            <div className="mark-head">
              <h1>{say("mark.title")}</h1>
              <p className="soft">{say("mark.date", { date })}</p>
            </div>
            <SpotList
              figure={posed.figure}
              spots={spots}
              isNothing={map.isNothing}
              selectedId={selectedId}
              onEdit={setSelectedId}
              onNothing={() => act({ type: "say-nothing" })}
              onTakeBackNothing={() => act({ type: "take-back-nothing" })}
            />
          </div>
        )}

        {(isWide || !isSheetOpen) && (
          <MarkBar
            isWide={isWide}
            spotCount={spots.length}
            isFull={spots.length >= SPOT_LIMIT}
            isNothing={map.isNothing}
            isListOpen={isListOpen}
            canUndo={draft.past.length > 0}
            canRedo={draft.future.length > 0}
            onList={() => setIsListOpen(!isListOpen)}
            onUndo={undo}
            onRedo={redo}
            onByName={() => setIsFinding(true)}
            onNothing={() => act({ type: "say-nothing" })}
          />
        )}
      </section>

      <Suspense>
        {isFinding && (
          <PlaceFinder
            figure={posed.figure}
            onFound={mark}
            onClose={() => {
              setIsFinding(false);
              setMovingId(null);
            }}
          />
        )}
      </Suspense>
      <Announcer text={announcement} />
    </div>
  );
}

function newSpot(place: Place): Spot {
  return {
    id: crypto.randomUUID() as Spot["id"], // a UUID by the function's contract
    ...place,
    extent: null,
    depth: null,
    qualities: [],
    intensity: null,
    ...noDetails,
    note: "",
  };
}
