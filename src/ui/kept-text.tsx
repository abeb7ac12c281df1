import { useId, useState } from "react";

type KeptTextProps = {
  readonly label: string;
  /** As it is stored. */
  readonly text: string;
  readonly limit: number;
  readonly isLong?: boolean;
  /** Told at every change, so that nothing typed is only on the screen. */
  readonly onText: (text: string) => void;
};

/** A field for text that is stored while it is typed. What is typed is shown, whatever is stored meanwhile. */
export function KeptText({ label, text, limit, isLong = false, onText }: KeptTextProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const Field = isLong ? "textarea" : "input";
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Field
        id={id}
        className="input"
        dir="auto"
        autoComplete="off"
        maxLength={limit}
        value={typed ?? text}
        onChange={(event: { target: { value: string } }) => {
          setTyped(event.target.value);
          onText(event.target.value);
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
