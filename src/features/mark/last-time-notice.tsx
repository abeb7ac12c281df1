import { useRef } from "react";
import { Link } from "wouter";

import type { LastTime } from "@/features/mark/use-last-time";
import { useMessages } from "@/messages/use-messages";

type LastTimeNoticeProps = {
  readonly lastTime: LastTime;
  /** Nothing has been said today yet. */
  readonly isBlank: boolean;
  readonly onTakeAll: () => void;
  /** Puts the map of last time itself on the table. */
  readonly onGoOn: () => void;
};

/**
 * Offers the spots of last time: with one tap they are shown, with a second one all are taken over.
 * Whoever marks something of today has answered too, and is not asked any further.
 */
export function LastTimeNotice({ lastTime, isBlank, onTakeAll, onGoOn }: LastTimeNoticeProps) {
  const say = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const { map, choice, ghosts, choose } = lastTime;

  /** The button that was pressed goes away: keys and reading go on from where it was. */
  function after(act: () => void) {
    box.current?.focus({ preventScroll: true });
    act();
  }

  return (
    <div className="last-time" ref={box} tabIndex={-1}>
      {choice === "shown" && ghosts.length > 0 && (
        <div className="notice">
          <p>{say("last.shown", { count: ghosts.length })}</p>
          <div className="row">
            <button
              type="button"
              className="button button-primary"
              onClick={() => after(onTakeAll)}
            >
              {say("last.takeAll")}
            </button>
            <button type="button" className="button" onClick={() => after(() => choose("left"))}>
              {say("last.leave")}
            </button>
          </div>
        </div>
      )}
      {choice === "open" && isBlank && (
        <div className="notice">
          <p>
            {say("last.offer", { date: new Date(map.startedAt), count: map.spots.length })}{" "}
            <Link href="/after">{say("after.linkLast")}</Link>
          </p>
          <div className="row">
            <button
              type="button"
              className="button button-primary"
              onClick={() => after(() => choose("shown"))}
            >
              {say("last.start")}
            </button>
            <button type="button" className="button" onClick={() => after(() => choose("left"))}>
              {say("last.fresh")}
            </button>
            <button type="button" className="button button-quiet" onClick={onGoOn}>
              {say("last.goOn")}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
