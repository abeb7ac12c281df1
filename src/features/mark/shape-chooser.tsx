import "@/features/mark/sheet.css";

import { useEffect, useId, useRef } from "react";

import {
  opposedSliders,
  type Shape,
  shapePresets,
  type ShapeSlider,
  shapeSliders,
  sliderLimit,
} from "@/domain/shape";
import { useMessages } from "@/messages/use-messages";
import { useEscape } from "@/ui/use-escape";

type ShapeChooserProps = {
  readonly shape: Shape;
  readonly onShape: (shape: Shape) => void;
  readonly onDone: () => void;
};

const STEP = 5;

/** A few bodies to start from, and sliders behind "More". The figure follows at once. */
export function ShapeChooser({ shape, onShape, onDone }: ShapeChooserProps) {
  const say = useMessages();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscape(onDone);

  const offered = shapeSliders.filter((slider) => sliderLimit(shape.preset, slider) > 0);
  const isChanged = offered.some((slider) => shape[slider] > 0);

  function slide(slider: ShapeSlider, percent: number) {
    const next = { ...shape, [slider]: percent };
    for (const [one, other] of opposedSliders) {
      if (percent > 0 && slider === one) next[other] = 0;
      if (percent > 0 && slider === other) next[one] = 0;
    }
    onShape(next);
  }

  return (
    <section className="sheet" aria-labelledby={`${id}-title`}>
      <div className="sheet-head">
        <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
          {say("shape.title")}
        </h2>
        <button type="button" className="button button-primary" onClick={onDone}>
          {say("sheet.done")}
        </button>
      </div>
      <p>{say("shape.intro")}</p>
      <fieldset>
        <legend>{say("shape.preset")}</legend>
        <div className="shape-presets">
          {shapePresets.map((preset) => (
            <button
              key={preset}
              type="button"
              className="button"
              aria-pressed={shape.preset === preset}
              onClick={() => onShape(withinLimits({ ...shape, preset }))}
            >
              {say(`shape.${preset}`)}
            </button>
          ))}
        </div>
      </fieldset>
      {offered.length > 0 && (
        <details className="shape-more" open={isChanged}>
          <summary>{say("shape.more")}</summary>
          {offered.map((slider) => (
            <div key={slider} className="shape-slider">
              <label htmlFor={`${id}-${slider}`}>{say(`shape.${slider}`)}</label>
              <output htmlFor={`${id}-${slider}`} className="soft">
                {say("shape.percent", { percent: shape[slider] })}
              </output>
              <input
                id={`${id}-${slider}`}
                type="range"
                min={0}
                max={sliderLimit(shape.preset, slider)}
                step={STEP}
                value={shape[slider]}
                onChange={(event) => slide(slider, event.target.valueAsNumber)}
              />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

/** What was added to another body, as far as this one takes it. */
function withinLimits(shape: Shape): Shape {
  const limited = { ...shape };
  for (const slider of shapeSliders) {
    limited[slider] = Math.min(shape[slider], sliderLimit(shape.preset, slider));
  }
  return limited;
}
