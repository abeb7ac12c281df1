import { useEffect, useRef } from "react";
import { Link } from "wouter";

import type { Moment } from "@/domain/body-map";
import type { Followed } from "@/features/after/followed-map";
import { useMessages } from "@/messages/use-messages";

type AfterStartProps = {
  readonly followed: Followed | null;
  readonly onBegin: (moment: Moment) => void;
  /** Says in one tap, on a day between, that every spot is as it was; absent where that would be another map's word. */
  readonly onAsBefore?: () => void;
  /** Back to the map that is told already. */
  readonly onBack?: () => void;
};

/** Says what will be asked, and asks whether this is right after a session or on a day between. */
export function AfterStart({ followed, onBegin, onAsBefore, onBack }: AfterStartProps) {
  const say = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  if (!followed) {
    return (
      <>
        <h1>{say("after.title")}</h1>
        <p className="notice">{say("after.none")}</p>
        <Link href="/" className="button button-primary">
          {say("after.toMap")}
        </Link>
      </>
    );
  }
  const { map, spots } = followed;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say("after.title")}
      </h1>
      <p>{say("after.intro", { date: new Date(map.startedAt), count: spots.length })}</p>
      <fieldset className="after-field">
        <legend>{say("after.when")}</legend>
        <div className="after-choices">
          {(["after", "between"] as const).map((moment) => (
            <button
              key={moment}
              type="button"
              className="button after-choice"
              onClick={() => onBegin(moment)}
            >
              {say(`after.begin.${moment}`)}
            </button>
          ))}
          {onAsBefore && (
            <button type="button" className="button after-choice" onClick={onAsBefore}>
              {say("after.begin.between")}: {say("days.asBefore")}
            </button>
          )}
        </div>
      </fieldset>
      <p className="soft after-basis">{say("days.soreness")}</p>
      {onBack ? (
        <button type="button" className="button" onClick={onBack}>
          {say("after.back")}
        </button>
      ) : (
        <Link href="/journal" className="button">
          {say("journal.link")}
        </Link>
      )}
    </>
  );
}
