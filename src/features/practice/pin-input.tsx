type PinInputProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Where a PIN is typed: not to be read over a shoulder, by the keys for numbers. */
export function PinInput({ id, value, onChange }: PinInputProps) {
  return (
    <input
      id={id}
      className="input pin-input"
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      dir="ltr"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
