import { useEffect, useEffectEvent, useRef, useState } from "react";

import { type Hold, secondsOf } from "@/domain/hold";
import { type HoldMark, holdMarks, markPassed } from "@/domain/hold-marks";
import { lastedWords } from "@/messages/hold-words";
import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";
import { useUnfinished } from "@/ui/use-unfinished";

type HoldTimerProps = {
  readonly hold: Hold;
  readonly place: string;
  /** A mark was passed; `isLate` when nobody looked at the clock then, as with the screen locked. */
  readonly onMark: (mark: HoldMark, isLate: boolean) => void;
  readonly onOpen: () => void;
  readonly onStop: () => void;
};

/** The clock is looked at so often; what it shows changes once a second. */
const LOOK_MS = 250;
/** So many seconds after a mark a signal would mislead. */
const LATE_SECONDS = 3;
/** The bar is full at the last mark. */
const FULL = holdMarks[holdMarks.length - 1] ?? 1;

/** How long the hand has rested, by the clock on the wall, with its marks. */
export function HoldTimer({ hold, place, onMark, onOpen, onStop }: HoldTimerProps) {
  const say = useMessages();
  const seconds = useSeconds(hold);
  const last = useRef(seconds);
  const tellMark = useEffectEvent(onMark);
  useUnfinished();

  useEffect(() => {
    const mark = markPassed(last.current, seconds);
    last.current = seconds;
    if (mark !== null) tellMark(mark, seconds - mark >= LATE_SECONDS);
  }, [seconds]);

  return (
    <section className="hold-timer" aria-label={say("hold.running", { place })}>
      <div className="hold-timer-head">
        <button type="button" className="hold-timer-place" onClick={onOpen}>
          {place}
        </button>
        <p role="timer" className="hold-time" dir="ltr">
          {clockFace(seconds)}
        </p>
        <button type="button" className="button button-primary hold-stop" onClick={onStop}>
          {say("hold.stop")}
        </button>
      </div>
      <div className="hold-scale">
        <progress
          className="hold-bar"
          max={FULL}
          value={Math.min(seconds, FULL)}
          aria-label={say("hold.bar", { lasted: lastedWords(say, FULL) })}
        />
        <ol className="hold-marks">
          {holdMarks.map((mark) => (
            <li
              key={mark}
              data-passed={seconds >= mark || undefined}
              style={{ insetInlineStart: `${(100 * mark) / FULL}%` }}
            >
              {mark < 180 ? say("hold.lasted.seconds", { seconds: mark }) : lastedWords(say, mark)}
              {seconds >= mark && <Icon name="check" />}
            </li>
          ))}
        </ol>
      </div>
      {seconds < 90 && <p className="soft hold-early">{say("hold.early")}</p>}
      <details className="hold-source">
        <summary>{say("hold.source")}</summary>
        <p>{say("hold.sourceText")}</p>
      </details>
    </section>
  );
}

function useSeconds(hold: Hold): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () => setNow(Date.now());
    look();
    const looking = setInterval(look, LOOK_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(looking);
      document.removeEventListener("visibilitychange", look);
    };
  }, [hold]);
  return secondsOf(hold, now);
}

/** Minutes and seconds as on a stop watch: 1:05. */
function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
