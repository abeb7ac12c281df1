import { useEffect, useEffectEvent } from "react";

/**
 * Calls back, at most once a picture, with where a mouse or pen hovers, in CSS pixels from the
 * element's top left corner; `null` when it leaves or a button is down. Fingers do not hover.
 */
export function useHover(
  element: HTMLElement,
  onHover: (place: { readonly x: number; readonly y: number } | null) => void,
): void {
  const hover = useEffectEvent(onHover);

  useEffect(() => {
    let waiting = 0;

    function move(event: PointerEvent) {
      if (event.pointerType === "touch") return;
      cancelAnimationFrame(waiting);
      const box = element.getBoundingClientRect();
      const place = { x: event.clientX - box.left, y: event.clientY - box.top };
      waiting = requestAnimationFrame(() => hover(event.buttons === 0 ? place : null));
    }
    function leave() {
      cancelAnimationFrame(waiting);
      hover(null);
    }

    element.addEventListener("pointermove", move);
    element.addEventListener("pointerleave", leave);
    return () => {
      cancelAnimationFrame(waiting);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
    };
  }, [element]);
}
