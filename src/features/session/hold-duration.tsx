import { useId, useState } from "react";

import { HOLD_LIMIT_SECONDS } from "@/domain/hold";
import { useMessages } from "@/messages/use-messages";

type HoldDurationProps = {
  readonly seconds: number;
  readonly onSeconds: (seconds: number) => void;
};

type Typed = { readonly minutes: string; readonly seconds: string };

/** How long a hold lasted, to be set right by one who forgot to stop. */
export function HoldDuration({ seconds, onSeconds }: HoldDurationProps) {
  const say = useMessages();
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const stored = { minutes: String(Math.floor(seconds / 60)), seconds: String(seconds % 60) };
  const shown = typed ?? stored;

  function type(change: Partial<Typed>) {
    const next = { ...shown, ...change };
    setTyped(next);
    const total = secondsIn(next);
    if (total !== null) onSeconds(total);
  }

  return (
    <fieldset className="hold-duration">
      <legend>{say("hold.duration")}</legend>
      {(["minutes", "seconds"] as const).map((unit) => (
        <div key={unit} className="field">
          <label htmlFor={`${id}-${unit}`}>{say(`hold.${unit}`)}</label>
          <input
            id={`${id}-${unit}`}
            className="input"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            dir="ltr"
            value={shown[unit]}
            onChange={(event) => type({ [unit]: event.target.value })}
            onBlur={({ currentTarget, relatedTarget }) => {
              // From minutes to seconds what was typed stays: it may not have been stored yet.
              const isLeft = !currentTarget.closest("fieldset")?.contains(relatedTarget);
              if (isLeft) setTyped(null);
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** `null` where what is typed is no length of a hold; nothing typed is none. */
function secondsIn({ minutes, seconds }: Typed): number | null {
  if (![minutes, seconds].every((text) => /^\d*$/.test(text))) return null;
  const total = 60 * Number(minutes) + Number(seconds);
  return total <= HOLD_LIMIT_SECONDS ? total : null;
}
