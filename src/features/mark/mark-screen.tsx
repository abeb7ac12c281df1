import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { Link } from "wouter";

import { type RegionAtAnchor, regionAtAnchor } from "@/body/region-at-anchor";
import type { Anchor } from "@/domain/anchor";
import { SPOT_LIMIT } from "@/domain/body-map";
import type { Spot, SpotId } from "@/domain/spot";
import type { Place } from "@/features/mark/draft";
import { OlderMapNotice } from "@/features/mark/older-map-notice";
import { PlaceFinder } from "@/features/mark/place-finder";
import { SaveNotice } from "@/features/mark/save-notice";
import { SpotList } from "@/features/mark/spot-list";
import { SpotSheet } from "@/features/mark/spot-sheet";
import type { Marking } from "@/features/mark/use-draft";
import { useUndoKeys } from "@/features/mark/use-undo-keys";
import { placeName, yourPlace } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { canDrawFigure } from "@/scene/figure-canvas";
import { FigurePanel, type LoadedFigure } from "@/scene/figure-panel";
import { Announcer } from "@/ui/announcer";
import { Icon } from "@/ui/icon";
import { useHeight } from "@/ui/use-height";
import { useMediaQuery } from "@/ui/use-media-query";

type MarkScreenProps = {
  readonly loaded: LoadedFigure;
  readonly marking: Marking;
  readonly onNewMap: () => void;
  readonly onDrawn: () => void;
};

/** The person turns the figure, taps what feels hot, hard or tender, and says how much. */
export function MarkScreen({ loaded, marking, onNewMap, onDrawn }: MarkScreenProps) {
  const say = useMessages();
  const { draft, saveState, act, saveAgain } = marking;
  const [selectedId, setSelectedId] = useState<SpotId | null>(null);
  const [movingId, setMovingId] = useState<SpotId | null>(null);
  const [isFinding, setIsFinding] = useState(false);
  const [isListOpen, setIsListOpen] = useState(false);
  const [announcement, setAnnouncement] = useState("");
  const isWide = useMediaQuery("(min-width: 760px)");
  const [sheetHeight, sheetRef] = useHeight();

  const { map } = draft;
  const { spots } = map;
  // The marker is drawn first, the sheet about it right after.
  const describedId = useDeferredValue(selectedId);
  const selected = spots.find((spot) => spot.id === describedId);
  const moving = spots.find((spot) => spot.id === movingId);

  const placeAt = useCallback(
    (anchor: Anchor): Place => {
      const { region, side }: RegionAtAnchor = regionAtAnchor(loaded.figure, anchor);
      return { anchor, region, side };
    },
    [loaded],
  );

  function mark(place: Place) {
    if (moving) {
      act({ type: "move", id: moving.id, to: place });
      setMovingId(null);
      setSelectedId(moving.id);
      setAnnouncement(say("mark.moved", { place: placeName(say, place.region, place.side) }));
      return;
    }
    if (spots.length >= SPOT_LIMIT) {
      setAnnouncement(say("mark.full", { limit: SPOT_LIMIT }));
      return;
    }
    const spot = newSpot(place);
    act({ type: "place", spot });
    setSelectedId(spot.id);
    setIsListOpen(false);
    setAnnouncement(say("mark.placed", { place: yourPlace(say, place.region, place.side) }));
  }

  function beginMove(id: SpotId) {
    setMovingId(id);
    setSelectedId(null);
    if (!canDrawFigure()) setIsFinding(true);
  }

  function remove(spot: Spot) {
    act({ type: "remove", id: spot.id });
    setSelectedId(null);
    setAnnouncement(say("mark.removed", { place: yourPlace(say, spot.region, spot.side) }));
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
  const isFull = spots.length >= SPOT_LIMIT;
  const isListShown = isWide || isListOpen;
  const date = useMemo(() => new Date(map.startedAt), [map.startedAt]);

  const isTouched =
    spots.length > 0 || map.isNothing || draft.past.length > 0 || draft.future.length > 0;
  const saveNotice = isTouched && <SaveNotice state={saveState} map={map} onRetry={saveAgain} />;

  return (
    <div className="mark">
      <div className="mark-stage">
        <FigurePanel
          loaded={loaded}
          spots={spots}
          selectedId={selectedId ?? movingId}
          coveredHeight={selected && !isWide ? sheetHeight : 0}
          onTapSkin={(anchor) => mark(placeAt(anchor))}
          onTapMarker={setSelectedId}
          onDrawn={onDrawn}
        />
        {moving ? (
          <div className="mark-hint">
            <span>
              {say("mark.moveHint", { place: placeName(say, moving.region, moving.side) })}
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

        {selected && !moving && (
          <div ref={sheetRef}>
            <SpotSheet
              key={selected.id}
              spot={selected}
              onDescribe={(as) => act({ type: "describe", id: selected.id, as })}
              onMove={() => beginMove(selected.id)}
              onRemove={() => remove(selected)}
              onDone={() => setSelectedId(null)}
            />
          </div>
        )}

        {isListShown && !(selected && !isWide) && (
          <div className="mark-list">
            <div className="mark-head">
              <h1>{say("mark.title")}</h1>
              <p className="soft">{say("mark.date", { date })}</p>
            </div>
            <SpotList
              spots={spots}
              isNothing={map.isNothing}
              selectedId={selectedId}
              onEdit={setSelectedId}
              onNothing={() => act({ type: "say-nothing" })}
              onTakeBackNothing={() => act({ type: "take-back-nothing" })}
            />
          </div>
        )}

        <div className="mark-bar" hidden={!isWide && selected !== undefined}>
          {!isWide && (
            <button
              type="button"
              className="button mark-count"
              aria-expanded={isListOpen}
              aria-label={say(isListOpen ? "mark.hideList" : "mark.showList", {
                count: spots.length,
              })}
              onClick={() => setIsListOpen(!isListOpen)}
            >
              <Icon name={isListOpen ? "down" : "list"} />
              {spots.length}
            </button>
          )}
          <button
            type="button"
            className="button button-icon"
            aria-label={say("mark.undo")}
            disabled={draft.past.length === 0}
            onClick={undo}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            className="button button-icon"
            aria-label={say("mark.redo")}
            disabled={draft.future.length === 0}
            onClick={redo}
          >
            <Icon name="redo" />
          </button>
          <button
            type="button"
            className="button mark-by-name"
            aria-label={say("mark.addByName")}
            disabled={isFull}
            onClick={() => setIsFinding(true)}
          >
            {isWide && <Icon name="plus" />}
            {isWide ? say("mark.addByName") : say("mark.byName")}
          </button>
          {spots.length > 0 || map.isNothing ? (
            <Link href="/share" className="button button-primary mark-main">
              {say("mark.handOver")}
            </Link>
          ) : (
            <button
              type="button"
              className="button mark-main"
              onClick={() => act({ type: "say-nothing" })}
            >
              {say("mark.nothing")}
            </button>
          )}
        </div>
      </section>

      {isFinding && (
        <PlaceFinder
          figure={loaded.figure}
          onFound={mark}
          onClose={() => {
            setIsFinding(false);
            setMovingId(null);
          }}
        />
      )}
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
    note: "",
  };
}
