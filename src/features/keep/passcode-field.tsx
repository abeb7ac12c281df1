import { useId, useState } from "react";

import { useMessages } from "@/messages/use-messages";

type PasscodeFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether it is a passcode that is there already, for programs that fill passwords in. */
  readonly isPresent?: boolean;
  readonly hasFocus?: boolean;
};

/** A field for a passcode, which may be looked at, pasted, and filled in by a password manager. */
export function PasscodeField({
  label,
  value,
  onChange,
  isPresent = false,
  hasFocus = false,
}: PasscodeFieldProps) {
  const say = useMessages();
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  return (
    <div className="field passcode">
      <label htmlFor={id}>{label}</label>
      <div className="passcode-row">
        <input
          id={id}
          className="input"
          type={isShown ? "text" : "password"}
          dir="auto"
          autoComplete={isPresent ? "current-password" : "new-password"}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          ref={(input) => {
            if (hasFocus && input && !input.dataset["met"]) {
              input.dataset["met"] = "";
              input.focus();
            }
          }}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className="button"
          aria-pressed={isShown}
          aria-controls={id}
          onClick={() => setIsShown(!isShown)}
        >
          {say("lock.show")}
        </button>
      </div>
    </div>
  );
}
