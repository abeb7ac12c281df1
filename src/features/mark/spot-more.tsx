import { useId, useRef } from "react";

import { depths, type Extent, RADIUS_MAX, RADIUS_MIN } from "@/domain/extent";
import { NOTE_LIMIT, type Spot } from "@/domain/spot";
import type { Description } from "@/features/mark/draft";
import { useMessages } from "@/messages/use-messages";
import type { SpotArea } from "@/scene/use-spot-area";

type SpotMoreProps = {
  readonly spot: Spot;
  readonly area: SpotArea | null;
  readonly onDescribe: (as: Partial<Description>, gesture?: string) => void;
  /** `null` where there is no figure to paint on. */
  readonly onPaint: (() => void) | null;
};

/** What may be said beyond quality and intensity: folded until wanted, all of it optional. */
export function SpotMore({ spot, area, onDescribe, onPaint }: SpotMoreProps) {
  const say = useMessages();
  const id = useId();
  const isSaid = spot.extent !== null || spot.depth !== null || spot.note !== "";

  return (
    <details className="spot-more" open={isSaid}>
      <summary>{say("sheet.more")}</summary>
      <SpreadField spot={spot} area={area} onDescribe={onDescribe} onPaint={onPaint} />
      <fieldset>
        <legend>{say("sheet.depth")}</legend>
        <div className="depths">
          {depths.map((depth) => (
            <button
              key={depth}
              type="button"
              className="button"
              aria-pressed={spot.depth === depth}
              onClick={() => onDescribe({ depth: spot.depth === depth ? null : depth })}
            >
              {say(`depth.${depth}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-note`}>{say("sheet.note")}</label>
        <textarea
          id={`${id}-note`}
          className="input"
          key={spot.note}
          defaultValue={spot.note}
          maxLength={NOTE_LIMIT}
          placeholder={say("sheet.noteHint")}
          onBlur={(event) => onDescribe({ note: event.target.value })}
        />
      </div>
    </details>
  );
}

const STEP = 5;

/** How far the spot reaches along the skin: a point, a disc, or what was painted. */
function SpreadField({ spot, area, onDescribe, onPaint }: SpotMoreProps) {
  const say = useMessages();
  const id = useId();
  const pulls = useRef(0);
  const { extent } = spot;

  function spread(radius: number) {
    const next: Extent | null =
      radius < RADIUS_MIN ? null : { kind: "disc", radius: Math.min(radius, RADIUS_MAX) };
    onDescribe({ extent: next }, `spread ${spot.id} ${pulls.current}`);
  }

  const across = extent?.kind === "disc" ? (2 * extent.radius) / 10 : 0;
  return (
    <div className="spread">
      <label htmlFor={id}>{say("sheet.spread")}</label>
      <output htmlFor={id} className="soft">
        {extent === null && say("sheet.spread.point")}
        {extent?.kind === "disc" && say("sheet.spread.across", { across })}
        {extent?.kind === "strokes" && say("sheet.spread.painted")}
      </output>
      {extent?.kind !== "strokes" && (
        <input
          id={id}
          type="range"
          min={0}
          max={RADIUS_MAX}
          step={STEP}
          value={extent?.radius ?? 0}
          aria-valuetext={
            extent ? say("sheet.spread.across", { across }) : say("sheet.spread.point")
          }
          onPointerDown={() => (pulls.current += 1)}
          onFocus={() => (pulls.current += 1)}
          onChange={(event) => spread(event.target.valueAsNumber)}
        />
      )}
      {area && (
        <p className="soft">
          {say("sheet.area", {
            area: Math.round(area.area * 1e4),
            percent: Math.round(area.share * 1000) / 10,
          })}
        </p>
      )}
      <div className="row">
        {onPaint && (
          <button type="button" className="button" onClick={onPaint}>
            {say("sheet.paint")}
          </button>
        )}
        {extent?.kind === "strokes" && (
          <button type="button" className="button" onClick={() => onDescribe({ extent: null })}>
            {say("sheet.toPoint")}
          </button>
        )}
      </div>
    </div>
  );
}
