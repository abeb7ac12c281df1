import { useEffect, useEffectEvent } from "react";

/** So long must a pointer rest before it means a place, in milliseconds: passing by is no question. */
const REST_MS = 120;

/**
 * Calls back with where a mouse or pen has come to rest, in CSS pixels from the element's top left
 * corner; `null` when it leaves or a button goes down. Fingers do not hover.
 */
export function useHover(
  element: HTMLElement,
  onHover: (place: { readonly x: number; readonly y: number } | null) => void,
): void {
  const hover = useEffectEvent(onHover);

  useEffect(() => {
    let waiting = 0;

    function move(event: PointerEvent) {
      clearTimeout(waiting);
      if (event.pointerType === "touch" || event.buttons !== 0) return;
      const box = element.getBoundingClientRect();
      const place = { x: event.clientX - box.left, y: event.clientY - box.top };
      waiting = window.setTimeout(() => hover(place), REST_MS);
    }
    function stop() {
      clearTimeout(waiting);
      hover(null);
    }

    element.addEventListener("pointermove", move);
    element.addEventListener("pointerdown", stop);
    element.addEventListener("pointerleave", stop);
    return () => {
      clearTimeout(waiting);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerdown", stop);
      element.removeEventListener("pointerleave", stop);
    };
  }, [element]);
}
