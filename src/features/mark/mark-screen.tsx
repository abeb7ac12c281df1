import { Suspense, useMemo, useRef, useState } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";
import { SPOT_LIMIT } from "@/domain/body-map";
import type { Shape } from "@/domain/shape";
import type { Spot } from "@/domain/spot";
import {
  AfterLinks,
  DamageNotice,
  Example,
  fetchLazyParts,
  HomeScreenNotice,
  LastTimeList,
  ExampleButton,
  LastTimeNotice,
  PlaceFinder,
} from "@/features/mark/lazy-parts";
import { MarkBar } from "@/features/mark/mark-bar";
import { MarkHint } from "@/features/mark/mark-hint";
import { MarkSheets } from "@/features/mark/mark-sheets";
import { SaveNotice } from "@/features/mark/save-notice";
import { SpotList } from "@/features/mark/spot-list";
import type { Marking } from "@/features/mark/use-draft";
import type { Hints } from "@/features/mark/use-hints";
import type { LastTime } from "@/features/mark/use-last-time";
import { useMarkScreen } from "@/features/mark/use-mark-screen";
import { useMarkKeys } from "@/features/mark/use-mark-keys";
import { useMessages } from "@/messages/use-messages";
import type { BrushTip } from "@/scene/brush";
import { useCanDrawFigure } from "@/scene/figure-canvas";
import { FigurePanel } from "@/scene/figure-panel";
import type { View } from "@/scene/views";
import type { Database } from "@/storage/database";
import { Announcer } from "@/ui/announcer";
import { Later } from "@/ui/later";
import { useEscape } from "@/ui/use-escape";
import { useHeight } from "@/ui/use-height";
import { useMediaQuery } from "@/ui/use-media-query";

type MarkScreenProps = {
  readonly db: Database;
  readonly posed: PosedFigure;
  readonly shape: Shape;
  readonly onShape: (shape: Shape) => void;
  readonly marking: Marking;
  readonly lastTime: LastTime | null;
  readonly hints: Hints;
  /** There is nothing but this screen: it offers no way to others. */
  readonly isAlone?: boolean;
  /** Puts the map of last time itself on the table. */
  readonly onGoOn: () => void;
  readonly onDrawn: () => void;
};

const NONE: readonly Spot[] = [];

/** The person turns the figure, taps what feels hot, hard or tender, and says how much. */
export function MarkScreen(props: MarkScreenProps) {
  const { db, posed, shape, onShape, marking, lastTime, hints, onGoOn, onDrawn } = props;
  const say = useMessages();
  const { draft, saveState, act, saveAgain } = marking;
  const { map, past, future } = draft;
  const { spots, isNothing } = map;
  const ghosts = lastTime?.ghosts ?? NONE;
  const screen = useMarkScreen(posed, marking, ghosts);
  const { described, painting, isShaping } = screen;
  const [tip, setTip] = useState<BrushTip>({ mode: "paint", radius: 20 });
  const [example, setExample] = useState<readonly Spot[] | null>(null);
  const turn = useRef<(view: View) => void>(null);
  const canDraw = useCanDrawFigure();
  const [isFetched, setIsFetched] = useState(false);
  const isSettled = isFetched || !canDraw;
  const fly = useRef<(anchor: Anchor) => void>(null);
  const isWide = useMediaQuery("(min-width: 760px)");
  const [sheetHeight, sheetRef] = useHeight();
  const [panelHeight, panelRef] = useHeight(); // below the figure; on a phone the sheet lies over both
  useMarkKeys(screen);

  const isSheetOpen = described !== undefined || painting !== undefined || isShaping;
  useEscape(() => {
    if (!isWide && !isSheetOpen && screen.isListOpen) screen.toggleList();
  });
  const date = useMemo(() => new Date(map.startedAt), [map.startedAt]);
  const showsList = isWide || (screen.isListOpen && !isSheetOpen);
  const isBlank = spots.length === 0 && !isNothing;
  const isTouched = spots.length > 0 || isNothing || past.length > 0 || future.length > 0;
  const saveNotice = isTouched && (
    <SaveNotice state={saveState} map={map} shape={shape} onRetry={saveAgain} />
  );

  const hint = !example && (
    <MarkHint posed={posed} map={map} screen={screen} hints={hints} isSettled={isSettled} />
  );

  return (
    <main className="mark">
      <div className="mark-stage">
        <FigurePanel
          posed={posed}
          shape={shape}
          spots={example ?? spots}
          ghosts={example ? NONE : ghosts}
          selectedId={screen.selectedId}
          coveredHeight={isSheetOpen && !isWide ? Math.max(0, sheetHeight - panelHeight) : 0}
          onTapSkin={(anchor) => screen.mark(screen.placeAt(anchor))}
          onTapMarker={screen.select}
          onRemove={(id) => {
            const spot = spots.find((candidate) => candidate.id === id);
            if (spot) screen.remove(spot);
          }}
          moving={
            screen.moving
              ? { id: screen.moving.id, onStep: screen.stepMove, onKeep: screen.keepMove }
              : null
          }
          onDoubleTap={screen.takeBackFirstTap}
          isWhole={isShaping}
          flyRef={fly}
          turnRef={turn}
          brush={painting ? tip : null}
          onStroke={screen.paint}
          onSpread={screen.spread}
          onDrawn={() => {
            onDrawn();
            void fetchLazyParts().then(() => setIsFetched(true));
          }}
          onChooseShape={screen.beginShape}
        >
          {isBlank && hints.areWanted && isSettled && !example && !isSheetOpen && (
            <ExampleButton onStart={() => setExample(NONE)} />
          )}
        </FigurePanel>
        {screen.moving ? hint : <Later>{hint}</Later>}
        {!isWide && saveNotice}
      </div>

      <section ref={panelRef} className="mark-panel" aria-label={say("mark.title")}>
        {isSettled && !props.isAlone && (isWide || !isSheetOpen) && (
          <Suspense>
            <DamageNotice db={db} clientId={map.clientId} />
            {!isTouched && <HomeScreenNotice db={db} />}
          </Suspense>
        )}
        {isSettled && lastTime && (isWide || !isSheetOpen) && (
          <Suspense>
            <LastTimeNotice
              lastTime={lastTime}
              isBlank={!isTouched}
              onTakeAll={screen.takeAll}
              onGoOn={onGoOn}
            />
          </Suspense>
        )}
        {isWide && saveNotice}
        <MarkSheets
          posed={posed}
          shape={shape}
          onShape={onShape}
          spots={spots}
          act={act}
          screen={screen}
          tip={tip}
          onTip={setTip}
          onFly={(anchor) => fly.current?.(anchor)}
          sheetRef={sheetRef}
        />
        {!showsList && <h1 className="visually-hidden">{say("mark.title")}</h1>}
        {showsList && (
          <div className="mark-list">
            <div className="mark-head">
              <h1>{say("mark.title")}</h1>
              <p className="soft">{say("mark.date", { date })}</p>
            </div>
            <SpotList
              figure={posed.figure}
              spots={spots}
              isNothing={isNothing}
              selectedId={screen.selectedId}
              onEdit={screen.select}
              onTakeBackNothing={() => act({ type: "take-back-nothing" })}
            />
            <Suspense>
              {isSettled && lastTime && !isNothing && (
                <LastTimeList figure={posed.figure} lastTime={lastTime} onTake={screen.select} />
              )}
              {isSettled && !props.isAlone && <AfterLinks />}
            </Suspense>
          </div>
        )}
        {(isWide || !isSheetOpen) && (
          <MarkBar
            isWide={isWide}
            spotCount={spots.length}
            isFull={spots.length >= SPOT_LIMIT}
            isNothing={isNothing}
            isListOpen={screen.isListOpen}
            canUndo={past.length > 0}
            canRedo={future.length > 0}
            onList={screen.toggleList}
            onUndo={screen.undo}
            onRedo={screen.redo}
            onByName={screen.find}
            onNothing={() => act({ type: "say-nothing" })}
          />
        )}
      </section>

      <Suspense>
        {example && (
          <Example
            figure={posed.figure}
            onShow={(shown, view) => {
              setExample(shown);
              turn.current?.(view);
            }}
            onEnd={() => {
              setExample(null);
              turn.current?.("front");
              document.querySelector<HTMLElement>("canvas[data-figure]")?.focus();
            }}
          />
        )}
        {screen.isFinding && (
          <PlaceFinder figure={posed.figure} onFound={screen.mark} onClose={screen.closeFinder} />
        )}
      </Suspense>
      <Announcer text={screen.announcement} />
    </main>
  );
}
