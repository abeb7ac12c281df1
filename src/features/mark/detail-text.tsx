import { useEffect, useEffectEvent, useId, useRef } from "react";

type DetailTextProps = {
  readonly label: string;
  readonly text: string;
  readonly limit: number;
  readonly onText: (text: string) => void;
  readonly placeholder?: string;
  readonly isLong?: boolean;
};

/**
 * A text about a spot. It is given on leaving the field, in whatever way: by the next one, by closing
 * the sheet, by leaving the page. One visit is one step of undo.
 */
export function DetailText(props: DetailTextProps) {
  // What undo brings back is shown by a field that was never typed into.
  return <Field key={props.text} {...props} />;
}

function Field({ label, text, limit, onText, placeholder, isLong = false }: DetailTextProps) {
  const id = useId();
  const typed = useRef(text);
  const give = useEffectEvent(() => {
    if (typed.current !== text) onText(typed.current);
  });

  useEffect(() => {
    const giveIfHidden = () => {
      if (document.visibilityState === "hidden") give();
    };
    document.addEventListener("visibilitychange", giveIfHidden);
    return () => {
      document.removeEventListener("visibilitychange", giveIfHidden);
      give();
    };
  }, []);

  const Tag = isLong ? "textarea" : "input";
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Tag
        id={id}
        className="input"
        dir="auto"
        defaultValue={text}
        maxLength={limit}
        placeholder={placeholder}
        onChange={(event) => (typed.current = event.target.value)}
        onBlur={(event) => {
          if (event.target.value !== text) onText(event.target.value);
        }}
      />
    </div>
  );
}
