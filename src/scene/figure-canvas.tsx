import { flushSync } from "@react-three/fiber";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { flushSync as flushPage } from "react-dom";

import { FigureScene, type FigureSceneProps } from "@/scene/figure-scene";
import { isStageDark, type Stage, theStage, watchStage } from "@/scene/stage";
import { useLastingHandlers } from "@/scene/use-lasting-handlers";

type FigureCanvasProps = Omit<FigureSceneProps, "canvas" | "answer"> & {
  /** What the canvas is, for those who do not see it. */
  readonly label: string;
};

/** Whether this browser can draw the figure now. Where not, screens show the list alone. */
export function canDrawFigure(): boolean {
  return theStage() !== null && !isStageDark();
}

/** `canDrawFigure`, for what is shown: a graphics card may be lost, and come back. */
export function useCanDrawFigure(): boolean {
  return useSyncExternalStore(watchStage, canDrawFigure);
}

let mounts = 0;

/** The figure with its spots, in whatever space it is given. Values in, taps out. */
export function FigureCanvas({ label, ...props }: FigureCanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const scene = useLastingHandlers(props);
  const drawn = useRef<typeof scene>(null);
  // One root serves all screens: without a key of its own the next one would go on with the last one's scene,
  // and never be told that it was drawn.
  const [key] = useState(() => ++mounts);
  const isAnswering = useRef(false);
  const waiting = useRef(0);

  /** Does what a tap on the figure asks for, and has the next picture show it. */
  const answer = useCallback((act: () => void) => {
    isAnswering.current = true;
    try {
      flushPage(act); // at once, not when React finds time
    } finally {
      isAnswering.current = false;
    }
  }, []);

  useLayoutEffect(() => {
    const stage = theStage();
    const element = host.current;
    if (!stage || !element) return;
    const giveBack = borrow(stage, element);
    return () => {
      clearTimeout(waiting.current);
      giveBack();
    };
  }, []);

  // What was tapped on the figure is on the way to the screen before anything else, and so is the first picture;
  // what was done beside it is a task of its own: together with the page's they were felt.
  useLayoutEffect(() => {
    const stage = theStage();
    if (!stage || (drawn.current && isSame(drawn.current, scene))) return;
    const isUrgent = isAnswering.current || drawn.current === null;
    const draw = () =>
      flushSync(() =>
        stage.root.render(
          <FigureScene key={key} canvas={stage.canvas} answer={answer} {...scene} />,
        ),
      );
    drawn.current = scene;
    clearTimeout(waiting.current);
    if (isUrgent) draw();
    else waiting.current = window.setTimeout(draw);
  });

  useEffect(() => {
    const stage = theStage();
    if (!stage) return;
    const { canvas } = stage;
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", label);
  }, [label]);

  return <div ref={host} className="figure-canvas" />;
}

/** Puts the canvas into an element and keeps it as large as that; returns how to give it back. */
function borrow(stage: Stage, element: HTMLElement): () => void {
  const fit = () => {
    const { clientWidth, clientHeight } = element;
    if (clientWidth > 0 && clientHeight > 0) stage.resize(clientWidth, clientHeight);
  };
  fit();
  element.append(stage.canvas);
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  return () => {
    observer.disconnect();
    stage.root.render(null);
    stage.canvas.remove();
  };
}

/** Whether nothing of the scene is another: then a new picture of the page is none of the figure. */
function isSame(one: object, other: object): boolean {
  const [before, now] = [Object.entries(one), Object.entries(other)];
  return (
    before.length === now.length &&
    now.every(([name, value]) => Object.is(Reflect.get(one, name), value))
  );
}
