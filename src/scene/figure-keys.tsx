import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";

import { leafOfSpot } from "@/body/leaf-of-spot";
import type { PlacedSpot } from "@/body/place-spots";
import type { PosedFigure } from "@/body/posed-figure";
import type { Point } from "@/body/skin";
import { walkOn } from "@/body/walk-on-skin";
import type { Anchor } from "@/domain/anchor";
import type { Spot, SpotId } from "@/domain/spot";
import { placeHeading } from "@/messages/place-name";
import { spotWords } from "@/messages/spot-words";
import { useMessages } from "@/messages/use-messages";
import type { FigureView } from "@/scene/camera-rig";
import { theStage } from "@/scene/stage";
import { standpointWords } from "@/scene/standpoint-words";
import { keyViews } from "@/scene/views";
import { Announcer } from "@/ui/announcer";

type FigureKeysProps = {
  readonly posed: PosedFigure;
  readonly spots: readonly PlacedSpot[];
  readonly view: RefObject<FigureView | null>;
  readonly onOpen?: ((id: SpotId) => void) | undefined;
  readonly onRemove?: ((id: SpotId) => void) | undefined;
  /** What a marker is called that is no spot. */
  readonly names?: ReadonlyMap<SpotId, string> | undefined;
  /** The spot that arrow keys move over the skin instead of turning the figure. */
  readonly moving?: MovingSpot | null | undefined;
};

/** A spot that is being moved by keys. */
export type MovingSpot = {
  readonly id: SpotId;
  readonly onStep: (to: Anchor) => void;
  readonly onKeep: () => void;
};

/** Metres along the skin with one key; with Shift the finer one. */
const STEP = 0.01;
const FINE_STEP = 0.002;

/**
 * What the keyboard does with the figure. Arrows turn it, and each spot is a stop of the Tab key with a
 * ring round its marker; what changes is said.
 */
export function FigureKeys({
  posed,
  spots,
  view,
  onOpen,
  onRemove,
  names,
  moving,
}: FigureKeysProps) {
  const say = useMessages();
  const group = useRef<HTMLDivElement>(null);
  const helpId = "figure-keys-help";
  const [said, setSaid] = useState("");
  const [focused, setFocused] = useState<SpotId | null>(null);
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const shown = spots.find(({ spot }) => spot.id === (moving?.id ?? focused));

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const now = view.current;
    if (!now || event.ctrlKey || event.metaKey || event.altKey) return;
    const isDone = moving ? move(event, now, moving) || look(event, now) : look(event, now);
    if (isDone) event.preventDefault();
  });

  function move(
    event: KeyboardEvent,
    now: FigureView,
    { id, onStep, onKeep }: MovingSpot,
  ): boolean {
    if (event.key === "Enter") {
      onKeep();
      return true;
    }
    const { right, up } = now.axes();
    const around = { ArrowRight: up, ArrowLeft: back(up), ArrowUp: back(right), ArrowDown: right }[
      event.key
    ];
    const spot = spots.find((placed) => placed.spot.id === id)?.spot;
    if (!around || !spot) return false;
    const distance = event.shiftKey ? FINE_STEP : STEP;
    onStep(walkOn(posed.figure)(posed.skin, spot.anchor, around, distance).anchor);
    return true;
  }

  function look({ key }: KeyboardEvent, now: FigureView): boolean {
    const numbered = keyViews[Number(key) - 1];
    const isZoom = key === "+" || key === "=" || key === "-";
    if (key === "ArrowLeft") now.turn(1, 0);
    else if (key === "ArrowRight") now.turn(-1, 0);
    else if (key === "ArrowUp") now.turn(0, 1);
    else if (key === "ArrowDown") now.turn(0, -1);
    else if (isZoom) now.zoom(key === "-" ? -1 : 1);
    else if (key === "0") now.reset();
    else if (numbered) now.lookFrom(numbered);
    else return false;
    const { size, ...standpoint } = now.standpoint();
    if (isZoom) setSaid(say("key.size", { percent: Math.round(100 * size) }));
    else setSaid(standpointWords(say, standpoint));
    return true;
  }

  useEffect(() => {
    const canvas = theStage()?.canvas;
    const stops = group.current;
    const listen = (event: KeyboardEvent) => onKey(event);
    canvas?.setAttribute("aria-describedby", helpId);
    canvas?.addEventListener("keydown", listen);
    stops?.addEventListener("keydown", listen);
    return () => {
      canvas?.removeAttribute("aria-describedby");
      canvas?.removeEventListener("keydown", listen);
      stops?.removeEventListener("keydown", listen);
    };
  }, []);

  // The ring goes with the marker, however the figure is turned.
  const follow = useEffectEvent(() => {
    setAt(shown && view.current ? view.current.onScreen(shown.point) : null);
  });
  const [x, y, z] = shown?.point ?? [];
  useEffect(() => {
    if (shown) view.current?.reveal(shown.point, shown.normal);
    follow();
    const stop = view.current?.onMoved(() => follow());
    const observer = new ResizeObserver(() => follow());
    if (group.current) observer.observe(group.current);
    return () => {
      stop?.();
      observer.disconnect();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the place, not the object that says it
  }, [view, x, y, z]);

  const nameOf = (spot: Spot) =>
    `${placeHeading(say, spot.region, spot.side, leafOfSpot(posed.figure, spot))}: ${spotWords(say, spot)}`;

  function remove(index: number, id: SpotId) {
    onRemove?.(id);
    // The stop goes away with the spot: the next one takes its place, or the figure itself.
    const stops = [...(group.current?.querySelectorAll("button") ?? [])];
    (stops[index + 1] ?? stops[index - 1] ?? theStage()?.canvas)?.focus();
  }

  return (
    <>
      <div ref={group} className="marker-stops" role="application" aria-label={say("key.spots")}>
        {spots.map(({ spot }, index) => (
          <button
            key={spot.id}
            type="button"
            className="marker-stop"
            hidden={!onOpen}
            aria-keyshortcuts={onRemove && "Delete"}
            aria-label={names?.get(spot.id) ?? nameOf(spot)}
            onFocus={() => setFocused(spot.id)}
            onBlur={() => setFocused(null)}
            onClick={() => onOpen?.(spot.id)}
            onKeyDown={(event) => {
              if (event.key === "Delete" || event.key === "Backspace") remove(index, spot.id);
            }}
          />
        ))}
        {at && shown && <Ring x={at.x} y={at.y} />}
      </div>
      <p id={helpId} className="visually-hidden">
        {say("key.help")}
      </p>
      <Announcer text={said} />
    </>
  );
}

/** Stands round a marker. Its place is set by hand: no style may be written into the page. */
function Ring({ x, y }: { readonly x: number; readonly y: number }) {
  const ring = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    ring.current?.style.setProperty("transform", `translate(${x}px, ${y}px)`);
  }, [x, y]);
  return <span ref={ring} className="marker-ring" />;
}

function back([x, y, z]: Point): Point {
  return [-x, -y, -z];
}
