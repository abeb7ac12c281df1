import { type ReactNode, useId } from "react";

type SelectFieldProps = {
  readonly label: string;
  readonly value: string | number;
  readonly onValue: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
};

/** A labelled list of which one is chosen. */
export function SelectField({ label, value, onValue, children }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={({ target }) => onValue(target.value)}
      >
        {children}
      </select>
    </div>
  );
}
