import "@/features/mark/sheet.css";

import { useId } from "react";

import { useMessages } from "@/messages/use-messages";
import type { BrushTip } from "@/scene/brush";
import { useEscape } from "@/ui/use-escape";

type PaintBarProps = {
  readonly tip: BrushTip;
  readonly onTip: (tip: BrushTip) => void;
  readonly onDone: () => void;
};

/** Brushes from a fingertip to a palm, in millimetres. */
const WIDTHS = { min: 5, max: 60, step: 5 };

/** What paints an area, while one is being painted. */
export function PaintBar({ tip, onTip, onDone }: PaintBarProps) {
  const say = useMessages();
  const id = useId();
  useEscape(onDone);
  return (
    <section className="sheet paint-bar" aria-label={say("sheet.paint")}>
      <p>{say("paint.title")}</p>
      <div className="row">
        {(["paint", "erase"] as const).map((mode) => (
          <button
            key={mode}
            type="button"
            className="button"
            aria-pressed={tip.mode === mode}
            onClick={() => onTip({ ...tip, mode })}
          >
            {say(`paint.${mode}`)}
          </button>
        ))}
        <button type="button" className="button button-primary paint-done" onClick={onDone}>
          {say("paint.done")}
        </button>
      </div>
      <div className="spread">
        <label htmlFor={id}>{say("paint.size")}</label>
        <output htmlFor={id} className="soft">
          {say("sheet.spread.across", { across: (2 * tip.radius) / 10 })}
        </output>
        <input
          id={id}
          type="range"
          {...WIDTHS}
          value={tip.radius}
          onChange={(event) => onTip({ ...tip, radius: event.target.valueAsNumber })}
        />
      </div>
    </section>
  );
}
