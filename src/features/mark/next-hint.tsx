import { useEffect, useEffectEvent } from "react";

import type { Spot } from "@/domain/spot";
import { useMessages } from "@/messages/use-messages";

type NextHintProps = {
  /** The spot whose sheet is open, if one is. */
  readonly described: Spot | undefined;
  /** The figure has been turned: the last of the hints has been followed. */
  readonly onTurned: () => void;
};

/** Farther than a tap may wander, in CSS pixels. */
const TURN = 24;

/**
 * What may be done next, on the first visit: one thing at a time, gone as soon as it is done. Only the
 * first spot is accompanied; who has turned the figure knows all there is to know.
 */
export function NextHint({ described, onTurned }: NextHintProps) {
  const say = useMessages();
  useTurning(onTurned);
  const isUnsaid = described?.qualities.length === 0;
  const isWeightless = described?.intensity === null;
  if (isUnsaid) return <p className="mark-hint">{say("hint.quality")}</p>;
  if (isWeightless) return <p className="mark-hint">{say("hint.strength")}</p>;
  return <p className="mark-hint">{say("hint.turn")}</p>;
}

/** Calls back when the figure is turned: by dragging it, by its buttons or by keys. */
function useTurning(onTurned: () => void): void {
  const turned = useEffectEvent(onTurned);

  useEffect(() => {
    let from: { x: number; y: number } | null = null;
    const isFigure = (target: EventTarget | null) =>
      target instanceof Element && target.matches("canvas[data-figure]");
    const down = (event: PointerEvent) => {
      from = isFigure(event.target) ? { x: event.clientX, y: event.clientY } : null;
    };
    const up = (event: PointerEvent) => {
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > TURN) turned();
      from = null;
    };
    const click = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest(".view-sides")) turned();
    };
    const key = (event: KeyboardEvent) => {
      if (isFigure(event.target) && /^(Arrow|[1-6]$)/.test(event.key)) turned();
    };
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    window.addEventListener("pointerdown", down, options);
    window.addEventListener("pointerup", up, options);
    window.addEventListener("click", click, options);
    window.addEventListener("keydown", key, options);
    return () => stop.abort();
  }, []);
}
