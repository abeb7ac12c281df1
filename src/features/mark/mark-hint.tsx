import { Suspense } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import type { BodyMap } from "@/domain/body-map";
import { MoveSteps, NextHint } from "@/features/mark/lazy-parts";
import type { Hints } from "@/features/mark/use-hints";
import type { MarkScreenState } from "@/features/mark/use-mark-screen";
import { useMessages } from "@/messages/use-messages";

type MarkHintProps = {
  readonly posed: PosedFigure;
  readonly map: BodyMap;
  readonly screen: MarkScreenState;
  readonly hints: Hints;
  /** What is fetched comes only after the first picture: nothing is to delay the first tap. */
  readonly isSettled: boolean;
};

/** Says over the figure what a tap on it does, while that is not plain yet. */
export function MarkHint({ posed, map, screen, hints, isSettled }: MarkHintProps) {
  const say = useMessages();
  const { moving } = screen;
  if (moving) {
    return (
      <div className="mark-hint">
        <span>{say("mark.moveHint", { place: screen.nameOf(moving) })}</span>
        <button type="button" className="button" onClick={screen.find}>
          {say("mark.moveByName")}
        </button>
        <button type="button" className="button" onClick={screen.leaveMove}>
          {say("mark.moveCancel")}
        </button>
        <Suspense>
          <MoveSteps
            posed={posed}
            spot={moving}
            onStep={screen.stepMove}
            onKeep={screen.keepMove}
            onLeave={screen.leaveMove}
          />
        </Suspense>
      </div>
    );
  }
  if (screen.painting || screen.isShaping) return null; // a tap says something else then
  if (map.spots.length > 0) {
    if (!hints.areWanted || !isSettled) return null;
    return (
      <Suspense>
        <NextHint described={screen.described} onTurned={hints.finish} />
      </Suspense>
    );
  }
  if (map.isNothing) return <p className="mark-hint">{say("mark.nothingSaid")}</p>;
  return <p className="mark-hint">{say("mark.hint")}</p>;
}
