import { type ReactNode, useId } from "react";

import { type AnswerValue, fitsQuestion } from "@/domain/answer-value";
import type { Question } from "@/domain/question";
import { ChoiceAnswer } from "@/features/intake/choice-answer";
import { TextAnswer } from "@/features/intake/text-answer";
import { optionWords, questionHint, questionWords } from "@/messages/question-words";
import { useMessages } from "@/messages/use-messages";

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

type QuestionFieldProps = {
  readonly question: Question;
  readonly value: AnswerValue | null;
  /** Told the answer; `null` when it is taken back. */
  readonly onAnswer: (value: AnswerValue | null) => void;
};

/** One question with the means to answer it, or to take the answer back. */
export function QuestionField({ question, value: stored, onAnswer }: QuestionFieldProps) {
  const say = useMessages();
  const id = useId();
  const words = questionWords(say, question);
  const hint = questionHint(say, question);
  const hintId = hint === null ? undefined : `${id}-hint`;
  // A question file may ask under the same id for something else than was answered.
  const value = stored !== null && fitsQuestion(question, stored) ? stored : null;
  const help = hint !== null && (
    <p id={hintId} className="soft">
      {hint}
    </p>
  );

  if (question.kind === "text" || question.kind === "long-text") {
    return (
      <div className="field question">
        <label htmlFor={id} dir="auto">
          {words}
        </label>
        {help}
        <TextAnswer
          id={id}
          hintId={hintId}
          value={typeof value === "string" ? value : ""}
          isLong={question.kind === "long-text"}
          onAnswer={onAnswer}
        />
      </div>
    );
  }
  return (
    <fieldset className="question" aria-describedby={hintId}>
      <legend dir="auto">{words}</legend>
      {help}
      {options()}
    </fieldset>
  );

  function options(): ReactNode {
    const inWords = (option: string) => ({
      value: option,
      words: optionWords(say, question, option),
    });
    switch (question.kind) {
      case "text":
      case "long-text":
        return null;
      case "yes-no":
        return (
          <ChoiceAnswer
            className="choice-pair"
            options={[
              { value: true, words: say("answer.yes") },
              { value: false, words: say("answer.no") },
            ]}
            chosen={typeof value === "boolean" ? [value] : []}
            onPress={(pressed) => onAnswer(pressed === value ? null : pressed)}
          />
        );
      case "scale":
        return (
          <ChoiceAnswer
            className="choice-steps"
            options={STEPS.map((step) => ({ value: step as number, words: String(step) }))}
            chosen={typeof value === "number" ? [value] : []}
            onPress={(pressed) => onAnswer(pressed === value ? null : pressed)}
          />
        );
      case "choice":
        return (
          <ChoiceAnswer
            options={(question.options ?? []).map(inWords)}
            chosen={typeof value === "string" ? [value] : []}
            onPress={(pressed) => onAnswer(pressed === value ? null : pressed)}
          />
        );
      case "choices": {
        const chosen = typeof value === "object" && value !== null ? value : [];
        return (
          <ChoiceAnswer
            options={(question.options ?? []).map(inWords)}
            chosen={chosen}
            onPress={(pressed) => {
              const next = (question.options ?? []).filter((option) =>
                option === pressed ? !chosen.includes(option) : chosen.includes(option),
              );
              onAnswer(next.length === 0 ? null : next);
            }}
          />
        );
      }
    }
  }
}
