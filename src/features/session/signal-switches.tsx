import { canSignal, holdSignals, type useHoldSignals } from "@/features/session/use-hold-signals";
import { useMessages } from "@/messages/use-messages";

type SignalSwitchesProps = { readonly signals: ReturnType<typeof useHoldSignals> };

/** What a hold may do at its marks, all of it off until wanted. */
export function SignalSwitches({ signals }: SignalSwitchesProps) {
  const say = useMessages();
  return (
    <details className="session-part session-signals">
      <summary>{say("hold.signals")}</summary>
      {holdSignals.filter(canSignal).map((signal) => (
        <label key={signal} className="session-switch">
          <input
            type="checkbox"
            checked={signals.wanted.includes(signal)}
            onChange={() => void signals.toggle(signal)}
          />
          {say(`hold.signal.${signal}`)}
        </label>
      ))}
      <p className="soft">{say("hold.signalsHint")}</p>
    </details>
  );
}
