import { useMessages } from "@/messages/use-messages";

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

type StrengthChoiceProps = {
  readonly legend: string;
  readonly value: number | null;
  /** How strong it was: stays to be seen. */
  readonly before?: number | null;
  readonly onChoose: (value: number | null) => void;
};

/** Asks how strong something is, 0 to 10; choosing again takes the answer back. */
export function StrengthChoice({ legend, value, before = null, onChoose }: StrengthChoiceProps) {
  const say = useMessages();
  return (
    <fieldset className="after-field">
      <legend>{legend}</legend>
      <div className="after-steps">
        {STEPS.map((step) => (
          <button
            key={step}
            type="button"
            className={step === before ? "after-step after-step-was" : "after-step"}
            aria-pressed={value === step}
            aria-label={say(step === before ? "after.strength.was" : "sheet.strength.step", {
              step,
            })}
            onClick={() => onChoose(value === step ? null : step)}
          >
            {step}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
