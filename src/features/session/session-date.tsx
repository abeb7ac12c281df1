import { useId, useState } from "react";

import { localDay } from "@/domain/local-day";
import { SessionInstant } from "@/domain/session";
import { useMessages } from "@/messages/use-messages";

type SessionDateProps = {
  /** As it is stored. */
  readonly startedAt: string;
  readonly onDate: (startedAt: string) => void;
};

/** When a session was, to be set right: who writes a visit up in the evening began it at the wrong time. */
export function SessionDate({ startedAt, onDate }: SessionDateProps) {
  const say = useMessages();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const stored = localMinute(startedAt);

  function keep() {
    if (typed !== null && typed !== stored) {
      const instant = instantOfMinute(typed);
      setIsRefused(instant === null);
      if (instant !== null) onDate(instant);
    }
    setTyped(null);
  }

  return (
    <div className="field">
      <label htmlFor={id}>{say("session.date")}</label>
      <input
        id={id}
        type="datetime-local"
        className="input"
        value={typed ?? stored}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep} // not while it is typed: half a year is another one
      />
      {isRefused && (
        <p className="notice notice-warn" role="alert">
          {say("session.dateRefused")}
        </p>
      )}
    </div>
  );
}

/** An instant as a field for date and time has it, on this device's calendar: `2026-11-23T10:05`. */
function localMinute(instant: string): string {
  const date = new Date(instant);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${localDay(instant)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The instant that such a field means; `null` where that is no time for a session. */
function instantOfMinute(minute: string): string | null {
  const date = new Date(minute);
  if (Number.isNaN(date.getTime())) return null;
  return SessionInstant.safeParse(date.toISOString()).data ?? null;
}
