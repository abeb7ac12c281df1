import { useEffect, useRef } from "react";

import { normalAtAnchor } from "@/body/normal-at-anchor";
import type { PosedFigure } from "@/body/posed-figure";
import type { Point } from "@/body/skin";
import { walkOn } from "@/body/walk-on-skin";
import type { Anchor } from "@/domain/anchor";
import type { Spot } from "@/domain/spot";
import { useMessages } from "@/messages/use-messages";
import { theStage } from "@/scene/stage";
import { useEscape } from "@/ui/use-escape";

type MoveStepsProps = {
  readonly posed: PosedFigure;
  readonly spot: Spot;
  readonly onStep: (to: Anchor) => void;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
};

/** Ways on the body itself, however it is looked at. */
const ways = {
  head: [0, 1, 0],
  feet: [0, -1, 0],
  left: [1, 0, 0],
  right: [-1, 0, 0],
  front: [0, 0, 1],
  back: [0, 0, -1],
} as const satisfies Record<string, Point>;
const wayNames = Object.keys(ways) as (keyof typeof ways)[]; // the keys of a constant

/** Metres along the skin with one press. */
const STEP = 0.01;
/** Where the skin faces so nearly that way, as the sine of the angle, no step leads there. */
const LEAST_ALONG = 0.35;

/** Moves a spot over the skin by a centimetre at a press, where nothing can be tapped or nobody sees it. */
export function MoveSteps({ posed, spot, onStep, onKeep, onLeave }: MoveStepsProps) {
  const say = useMessages();
  const first = useRef<HTMLButtonElement>(null);
  useEscape(onLeave);

  // Arrow keys move it from here on, on the figure as on these buttons.
  useEffect(() => (theStage()?.canvas ?? first.current)?.focus({ preventScroll: true }), []);

  const [nx, ny, nz] = normalAtAnchor(posed.skin, posed.normals, spot.anchor);
  /** Seen from outside with this upward, the way goes right. */
  const around = ([x, y, z]: Point): Point => [ny * z - nz * y, nz * x - nx * z, nx * y - ny * x];

  return (
    <>
      <button type="button" className="button button-primary" onClick={onKeep}>
        {say("move.keep")}
      </button>
      <details className="move-steps" open={theStage() === null}>
        <summary>{say("move.steps")}</summary>
        <div role="group" aria-label={say("move.steps")}>
          {wayNames.map((way, index) => {
            const axis = around(ways[way]);
            const isPossible = Math.hypot(...axis) > LEAST_ALONG;
            return (
              <button
                key={way}
                ref={index === 0 ? first : undefined}
                type="button"
                className="button"
                aria-disabled={!isPossible}
                onClick={() => {
                  if (!isPossible) return;
                  onStep(walkOn(posed.figure)(posed.skin, spot.anchor, axis, STEP).anchor);
                }}
              >
                {say(`move.${way}`)}
              </button>
            );
          })}
        </div>
      </details>
    </>
  );
}
