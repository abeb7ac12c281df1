import { useEffect, useRef } from "react";

import { theStage } from "@/scene/stage";

type BesideFigureProps = {
  /** What is on it, for those who do not see it. */
  readonly label: string;
  readonly onPaper: (paper: HTMLCanvasElement | null) => void;
};

/** The canvas of a second view beside the figure. Dragging and the wheel turn both: they go on to the figure. */
export function BesideFigure({ label, onPaper }: BesideFigureProps) {
  const paper = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const element = paper.current;
    const canvas = theStage()?.canvas;
    if (!element || !canvas) return;
    onPaper(element);
    const drag = (event: PointerEvent) => {
      canvas.dispatchEvent(new PointerEvent(event.type, event));
    };
    const zoom = (event: WheelEvent) => {
      event.preventDefault();
      // The figure zooms to where the pointer is: to the same place of the other view.
      const shift = canvas.getBoundingClientRect().left - element.getBoundingClientRect().left;
      const { deltaX, deltaY, deltaMode, ctrlKey, clientX, clientY } = event;
      const at = { clientX: clientX + shift, clientY };
      canvas.dispatchEvent(new WheelEvent("wheel", { deltaX, deltaY, deltaMode, ctrlKey, ...at }));
    };
    element.addEventListener("pointerdown", drag);
    element.addEventListener("wheel", zoom, { passive: false });
    return () => {
      onPaper(null);
      element.removeEventListener("pointerdown", drag);
      element.removeEventListener("wheel", zoom);
    };
  }, [onPaper]);

  return <canvas ref={paper} className="beside-figure" role="img" aria-label={label} />;
}
