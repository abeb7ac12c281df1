import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";

import type { Figure } from "@/body/figure";
import type { Spot } from "@/domain/spot";
import { exampleSteps, STEP_MS } from "@/features/mark/example-steps";
import { useMessages } from "@/messages/use-messages";
import type { View } from "@/scene/views";

type ExampleProps = {
  readonly figure: Figure;
  /** Has the figure show these spots, seen from there. */
  readonly onShow: (spots: readonly Spot[], view: View) => void;
  readonly onEnd: () => void;
};

/**
 * Twenty seconds on the real figure: it turns, and two made-up spots are marked, each step with a
 * caption that is read out too. A touch anywhere or Escape ends it, and it marks and stores nothing.
 * With reduced motion the figure does not turn but stands turned.
 */
export function Example({ figure, onShow, onEnd }: ExampleProps) {
  const say = useMessages();
  const steps = useMemo(() => exampleSteps(figure), [figure]);
  const [index, setIndex] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const step = steps[index];
  const show = useEffectEvent(onShow);
  const end = useEffectEvent(onEnd);

  useEffect(() => {
    if (!step) {
      end();
      return;
    }
    show(step.spots, step.view);
    const waiting = setTimeout(() => setIndex(index + 1), STEP_MS);
    return () => clearTimeout(waiting);
  }, [step, index]);

  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    // The touch that ends it does nothing else: the curtain keeps it from what lies beneath.
    window.addEventListener("click", () => end(), options);
    window.addEventListener("keydown", ({ key }) => key === "Escape" && end(), options);
    return () => stop.abort();
  }, []);

  if (!step) return null;
  return (
    <div className="example">
      <div className="example-words">
        <p role="status">
          <strong>{say("example.title")}</strong> {say(step.caption)}
        </p>
        <button type="button" className="button" ref={button}>
          {say("example.stop")}
        </button>
      </div>
    </div>
  );
}
