type ChoiceChipsProps<Id extends string> = {
  readonly legend: string;
  readonly ids: readonly Id[];
  readonly chosen: readonly Id[];
  readonly wordOf: (id: Id) => string;
  readonly onToggle: (id: Id) => void;
};

/** A few things to choose from, side by side. What is chosen is pressed; pressing again takes it back. */
export function ChoiceChips<Id extends string>(props: ChoiceChipsProps<Id>) {
  const { legend, ids, chosen, wordOf, onToggle } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="chips">
        {ids.map((id) => (
          <button
            key={id}
            type="button"
            className="button"
            aria-pressed={chosen.includes(id)}
            onClick={() => onToggle(id)}
          >
            {wordOf(id)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
