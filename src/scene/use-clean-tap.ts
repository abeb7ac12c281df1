import { useEffect, useEffectEvent } from "react";

/** How far a finger may wander, in CSS pixels, and still tap rather than turn the figure. */
const TAP_SLACK = 8;
/** Two taps this near in place and time are one double tap. */
const DOUBLE_SLACK = 24;
const DOUBLE_MS = 350;

/**
 * Calls back for a clean single tap: one pointer, moved at most 8 px, no second finger meanwhile.
 * Turning, pinching and panning never count.
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
    const down = new Map<number, { x: number; y: number }>();
    let isClean = false;
    let last = { x: 0, y: 0, at: -Infinity };

    function start(event: PointerEvent) {
      isClean = down.size === 0 && event.button === 0;
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    }
    function move(event: PointerEvent) {
      const from = down.get(event.pointerId);
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > TAP_SLACK) {
        isClean = false;
      }
    }
    function end(event: PointerEvent) {
      const wasDown = down.delete(event.pointerId);
      if (!wasDown || !isClean || down.size > 0) return;
      isClean = false;
      const box = element.getBoundingClientRect();
      const x = event.clientX - box.left;
      const y = event.clientY - box.top;
      const isSecond =
        event.timeStamp - last.at < DOUBLE_MS && Math.hypot(x - last.x, y - last.y) < DOUBLE_SLACK;
      last = { x, y, at: isSecond ? -Infinity : event.timeStamp };
      tap(x, y, isSecond);
    }
    function cancel(event: PointerEvent) {
      down.delete(event.pointerId);
      isClean = false;
    }

    // Else the browser sends a click after the touch, to whatever the tap has put under the finger.
    const swallowClick = (event: TouchEvent) => {
      if (event.cancelable) event.preventDefault();
    };

    element.addEventListener("pointerdown", start);
    element.addEventListener("touchend", swallowClick, { passive: false });
    // Fingers may leave the canvas before they lift.
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", cancel);
    return () => {
      element.removeEventListener("pointerdown", start);
      element.removeEventListener("touchend", swallowClick);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", cancel);
    };
  }, [element]);
}
