import { useState } from "react";

import { PasscodeField } from "@/features/keep/passcode-field";
import { passcodeStrength } from "@/features/keep/passcode-strength";
import { useMessages } from "@/messages/use-messages";

type NewPasscodeProps = {
  /** Told the passcode once it can be taken, and "" as long as it cannot. */
  readonly onPasscode: (passcode: string) => void;
  readonly hasFocus?: boolean;
};

/** Asks twice for a passcode that is to be, and says what it is good for. */
export function NewPasscode({ onPasscode, hasFocus = false }: NewPasscodeProps) {
  const say = useMessages();
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const strength = passcodeStrength(first);
  const differs = second !== "" && second.trim() !== first.trim();

  function change(next: { first?: string; second?: string }) {
    const both = { first, second, ...next };
    setFirst(both.first);
    setSecond(both.second);
    const isTaken =
      passcodeStrength(both.first) !== "short" && both.first.trim() === both.second.trim();
    onPasscode(isTaken ? both.first : "");
  }

  return (
    <>
      <PasscodeField
        label={say("lock.newPasscode")}
        value={first}
        onChange={(typed) => change({ first: typed })}
        hasFocus={hasFocus}
      />
      <p className="soft" role="status">
        {say(strength === "short" ? "lock.short" : `lock.${strength}`)}
      </p>
      <PasscodeField
        label={say("lock.repeat")}
        value={second}
        onChange={(typed) => change({ second: typed })}
      />
      <p role="status">{differs && say("lock.differs")}</p>
    </>
  );
}
