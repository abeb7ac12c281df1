import { useEffect, useId, useRef } from "react";

import type { HoldDescription } from "@/domain/change-holds";
import { type Hold, releases } from "@/domain/hold";
import { NOTE_LIMIT, qualities, type Quality } from "@/domain/spot";
import { HoldDuration } from "@/features/session/hold-duration";
import { useMessages } from "@/messages/use-messages";
import { QualityGlyph } from "@/scene/quality-glyph";
import { Icon } from "@/ui/icon";
import { KeptText } from "@/ui/kept-text";
import { useEscape } from "@/ui/use-escape";

type HoldSheetProps = {
  readonly hold: Hold;
  readonly place: string;
  /** What is said from the hold as it is stored then; changes of one gesture are one step of undo. */
  readonly onDescribe: (as: (hold: Hold) => Partial<HoldDescription>, gesture?: string) => void;
  readonly onMove: () => void;
  readonly onAgain: () => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
};

/** What was found in one place and how it let go; all of it can be changed afterwards. */
export function HoldSheet(props: HoldSheetProps) {
  const { hold, place, onDescribe, onMove, onAgain, onRemove, onDone } = props;
  const say = useMessages();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isRunning = hold.seconds === null;

  // The sheet asks about the place just worked: reading and keys go on from there.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscape(onDone);

  function toggle(quality: Quality) {
    onDescribe(({ found }) => ({
      found: qualities.filter((other) => found.includes(other) !== (other === quality)),
    }));
  }

  return (
    <section className="hold-sheet" aria-labelledby={titleId}>
      <div className="hold-sheet-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {isRunning ? say("hold.found") : place}
        </h2>
        <button type="button" className="button" onClick={onDone}>
          {say("sheet.done")}
        </button>
      </div>
      <fieldset>
        <legend className={isRunning ? "visually-hidden" : undefined}>{say("hold.found")}</legend>
        <div className="hold-choices hold-found">
          {qualities.map((quality) => (
            <button
              key={quality}
              type="button"
              className="hold-choice"
              aria-pressed={hold.found.includes(quality)}
              onClick={() => toggle(quality)}
            >
              <QualityGlyph quality={quality} />
              {say(`quality.${quality}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{say("hold.release")}</legend>
        <div className="hold-choices">
          {releases.map((release) => (
            <button
              key={release}
              type="button"
              className="hold-choice"
              aria-pressed={hold.release === release}
              onClick={() =>
                onDescribe((stored) => ({ release: stored.release === release ? null : release }))
              }
            >
              {say(`hold.release.${release}`)}
            </button>
          ))}
        </div>
      </fieldset>
      {hold.seconds !== null && (
        <HoldDuration
          seconds={hold.seconds}
          onSeconds={(seconds) => onDescribe(() => ({ seconds }), `seconds ${hold.id}`)}
        />
      )}
      <KeptText
        label={say("sheet.note")}
        text={hold.note}
        limit={NOTE_LIMIT}
        isLong
        onText={(note) => onDescribe(() => ({ note }), `note ${hold.id}`)}
      />
      <div className="row">
        <button type="button" className="button" onClick={onMove}>
          {say("hold.move")}
        </button>
        {!isRunning && (
          <button type="button" className="button" onClick={onAgain}>
            {say("hold.again")}
          </button>
        )}
        <button type="button" className="button hold-remove" onClick={onRemove}>
          <Icon name="close" />
          {say("sheet.delete")}
        </button>
      </div>
    </section>
  );
}
