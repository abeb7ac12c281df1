type ChipsProps<Choice extends string> = {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly Choice[];
  readonly wordFor: (choice: Choice) => string;
  readonly onChoose: (choice: Choice) => void;
};

/** Answers as buttons in rows; those that are chosen are pressed. */
export function Chips<Choice extends string>(props: ChipsProps<Choice>) {
  const { legend, choices, chosen, wordFor, onChoose } = props;
  return (
    <fieldset className="after-field">
      <legend>{legend}</legend>
      <div className="after-chips">
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            className="after-chip"
            aria-pressed={chosen.includes(choice)}
            onClick={() => onChoose(choice)}
          >
            {wordFor(choice)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
