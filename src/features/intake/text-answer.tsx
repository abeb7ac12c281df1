import { useRef, useState } from "react";

import { ANSWER_LIMIT } from "@/domain/answer-value";
import { cleanLine, cleanText } from "@/domain/clean-text";

/** How long after the last key a text is kept even though the field is not left. */
const PAUSE_MS = 800;

type TextAnswerProps = {
  readonly id: string;
  readonly hintId: string | undefined;
  readonly value: string;
  readonly isLong: boolean;
  /** Told when the field is left, and when the typing pauses; an empty text is no answer. */
  readonly onAnswer: (value: string | null) => void;
};

/** An answer in words. */
export function TextAnswer({ id, hintId, value, isLong, onAnswer }: TextAnswerProps) {
  const [text, setText] = useState(value);
  const pause = useRef(0);

  function keep(typed: string) {
    clearTimeout(pause.current);
    const cleaned = (isLong ? cleanText(typed) : cleanLine(typed)).trim();
    onAnswer(cleaned === "" ? null : cleaned);
  }

  const field = {
    id,
    className: "input",
    "aria-describedby": hintId,
    maxLength: ANSWER_LIMIT,
    value: text,
    onBlur: () => keep(text),
    onChange: (event: { target: { value: string } }) => {
      const typed = event.target.value;
      setText(typed);
      clearTimeout(pause.current);
      pause.current = window.setTimeout(() => keep(typed), PAUSE_MS);
    },
  };
  return isLong ? <textarea {...field} rows={2} dir="auto" /> : <input {...field} dir="auto" />;
}
