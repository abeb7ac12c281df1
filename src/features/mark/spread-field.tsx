import { useId, useRef } from "react";

import { type Extent, RADIUS_MAX, RADIUS_MIN } from "@/domain/extent";
import type { Spot } from "@/domain/spot";
import type { Description } from "@/features/mark/draft";
import { useMessages } from "@/messages/use-messages";
import type { SpotArea } from "@/scene/use-spot-area";

type SpreadFieldProps = {
  readonly spot: Spot;
  readonly area: SpotArea | null;
  readonly onDescribe: (as: Partial<Description>, gesture?: string) => void;
  /** `null` where there is no figure to paint on. */
  readonly onPaint: (() => void) | null;
};

const STEP = 5;

/** How far the spot reaches along the skin: a point, a disc, or what was painted. */
export function SpreadField({ spot, area, onDescribe, onPaint }: SpreadFieldProps) {
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
