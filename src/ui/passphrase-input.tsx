type PassphraseInputProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The id of what says more about it. */
  readonly describedBy?: string;
};

/** As long as a passphrase may be. */
const LIMIT = 200;

/** Where a passphrase is typed: seen, and left as it was typed. */
export function PassphraseInput({ id, value, onChange, describedBy }: PassphraseInputProps) {
  return (
    <input
      id={id}
      className="input"
      dir="auto"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={LIMIT}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
