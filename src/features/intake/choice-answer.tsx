type ChoiceAnswerProps<Option> = {
  readonly options: readonly { readonly value: Option; readonly words: string }[];
  readonly chosen: readonly Option[];
  /** Told which option was pressed: one that is chosen is let go by it. */
  readonly onPress: (option: Option) => void;
  readonly className?: string;
};

/** Options to press, one or several of which are chosen. */
export function ChoiceAnswer<Option extends string | number | boolean>(
  props: ChoiceAnswerProps<Option>,
) {
  const { options, chosen, onPress, className = "choices" } = props;
  return (
    <div className={className}>
      {options.map(({ value, words }) => (
        <button
          key={String(value)}
          type="button"
          className="choice"
          aria-pressed={chosen.includes(value)}
          onClick={() => onPress(value)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
