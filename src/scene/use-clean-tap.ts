import { useEffect, useEffectEvent } from "react";

/** How far a finger may wander, in CSS pixels, and still tap rather than turn the figure. */
const TAP_SLACK = 8;
/** A finger or pen that stays longer, in milliseconds, rests or wants a menu: that is no tap. */
const LONG_MS = 500;
/** A contact wider than this, in CSS pixels (some 2 cm), is no fingertip but a palm. */
const PALM_WIDTH = 120;
/** Two taps this near in place and time are one double tap. */
const DOUBLE_SLACK = 24;
const DOUBLE_MS = 350;

/**
 * Calls back for a clean single tap: one pointer, moved at most 8 px, not held, no second finger
 * meanwhile. Turning, pinching, panning, pressing long, a palm and what the browser takes over never
 * count. A palm does not reach the element at all; a pen beside it draws and taps, a finger does not tap.
 *
 * The second tap of a double tap counts wherever it lands: what the first has put under the finger, such
 * as a sheet, does not get it.
 *
 * @param onTap - gets the place in CSS pixels from the element's top left corner, and whether this is
 *   the second tap of a double tap
 */
export function useCleanTap(
  element: HTMLElement,
  onTap: (x: number, y: number, isSecond: boolean) => void,
): void {
  const tap = useEffectEvent(onTap);

  useEffect(() => {
    const down = new Map<number, PointerEvent>();
    const palms = new Set<number>();
    let isClean = false;
    let isClaimed = false;
    let last = { x: 0, y: 0, at: -Infinity };

    const isNearLast = ({ clientX, clientY, timeStamp }: PointerEvent) =>
      timeStamp - last.at < DOUBLE_MS &&
      Math.hypot(clientX - last.x, clientY - last.y) < DOUBLE_SLACK;

    // In the capture phase of the window: before the camera, a brush or another element gets it.
    function start(event: PointerEvent) {
      isClaimed = event.target !== element && isNearLast(event);
      if (isClaimed) {
        event.preventDefault();
        event.stopPropagation();
      } else if (event.target !== element) {
        return;
      }
      forgetLost(event);
      if (isPalm(event)) {
        palms.add(event.pointerId);
        isClean &&= isPenDown();
        event.stopPropagation();
        return;
      }
      const isAlone = down.size === 0 && (palms.size === 0 || event.pointerType === "pen");
      isClean = isAlone && event.button === 0;
      down.set(event.pointerId, event);
    }
    /** The first finger is down, so no earlier one still is, even if its end was never told. */
    function forgetLost({ isPrimary, pointerType }: PointerEvent) {
      if (!isPrimary) return;
      for (const [id, other] of down) if (other.pointerType === pointerType) down.delete(id);
      if (pointerType === "touch") palms.clear();
    }
    const isPenDown = () => [...down.values()].some(({ pointerType }) => pointerType === "pen");
    function move(event: PointerEvent) {
      const from = down.get(event.pointerId);
      if (!from) return;
      // A palm often comes down as a fingertip and then spreads. A quick way out and back is told as one.
      const isFar = [event, ...event.getCoalescedEvents()].some(
        (moved) => distance(moved, from) > TAP_SLACK || isPalm(moved),
      );
      if (isFar) isClean = false;
    }
    function end(event: PointerEvent) {
      palms.delete(event.pointerId);
      const from = down.get(event.pointerId);
      down.delete(event.pointerId);
      if (!from || !isClean || down.size > 0) return;
      isClean = false;
      if (distance(event, from) > TAP_SLACK) return;
      if (from.pointerType !== "mouse" && event.timeStamp - from.timeStamp > LONG_MS) return;
      const isSecond = isNearLast(event);
      last = { x: event.clientX, y: event.clientY, at: isSecond ? -Infinity : event.timeStamp };
      const box = element.getBoundingClientRect();
      tap(event.clientX - box.left, event.clientY - box.top, isSecond);
    }
    function cancel(event: PointerEvent) {
      palms.delete(event.pointerId);
      if (down.delete(event.pointerId)) isClean = false;
    }
    // Else the browser sends a click after the touch, to whatever the tap has put under the finger.
    const swallowTouch = (event: TouchEvent) => {
      if (event.cancelable) event.preventDefault();
    };
    const swallowClick = (event: MouseEvent) => {
      if (!isClaimed || event.detail === 0) return; // a key's click is another matter
      event.preventDefault();
      event.stopPropagation();
    };

    const early = { capture: true };
    element.addEventListener("touchend", swallowTouch, { passive: false });
    window.addEventListener("pointerdown", start, early);
    window.addEventListener("click", swallowClick, early);
    // Fingers may leave the canvas before they lift.
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", cancel);
    return () => {
      element.removeEventListener("touchend", swallowTouch);
      window.removeEventListener("pointerdown", start, early);
      window.removeEventListener("click", swallowClick, early);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", cancel);
    };
  }, [element]);
}

function isPalm({ pointerType, width, height }: PointerEvent): boolean {
  return pointerType === "touch" && Math.max(width, height) > PALM_WIDTH;
}

function distance(one: PointerEvent, other: PointerEvent): number {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
}
