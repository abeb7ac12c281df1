import { type FormEvent, useId, useState } from "react";

import {
  hasOptions,
  OPTION_LIMIT,
  OPTIONS_MAX,
  OPTIONS_MIN,
  OwnQuestion,
  type OwnQuestionId,
  QUESTION_LIMIT,
  QuestionKind,
  questionKinds,
} from "@/domain/question";
import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";
import { SelectField } from "@/ui/select-field";

type AddQuestionProps = { readonly onAdd: (question: OwnQuestion) => void };

/** A form for one more question of the practice's own. */
export function AddQuestion({ onAdd }: AddQuestionProps) {
  const say = useMessages();
  const id = useId();
  const [text, setText] = useState("");
  const [kind, setKind] = useState<QuestionKind>("long-text");
  const [options, setOptions] = useState("");
  const [fault, setFault] = useState("");

  function add(event: FormEvent) {
    event.preventDefault();
    const lines = options.split("\n").map((line) => line.trim().slice(0, OPTION_LIMIT));
    const question = OwnQuestion.safeParse({
      id: crypto.randomUUID() as OwnQuestionId, // a UUID by the function's contract
      kind,
      text,
      options: hasOptions(kind) ? [...new Set(lines)].filter((line) => line !== "") : [],
    });
    if (!question.success) {
      const isText = question.error.issues.some(({ path }) => path[0] === "text");
      const limits = { least: OPTIONS_MIN, most: OPTIONS_MAX };
      setFault(isText ? say("set.needsText") : say("set.needsOptions", limits));
      return;
    }
    onAdd(question.data);
    setText("");
    setOptions("");
    setFault("");
  }

  return (
    <form className="intake-card" noValidate onSubmit={add} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say("set.add")}</h3>
      <div className="field">
        <label htmlFor={`${id}-text`}>{say("set.text")}</label>
        <input
          id={`${id}-text`}
          className="input"
          dir="auto"
          maxLength={QUESTION_LIMIT}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <SelectField
        label={say("set.kind")}
        value={kind}
        onValue={(value) => setKind(QuestionKind.parse(value))}
      >
        {questionKinds.map((one) => (
          <option key={one} value={one}>
            {say(`set.kind.${one}`)}
          </option>
        ))}
      </SelectField>
      {hasOptions(kind) && (
        <div className="field">
          <label htmlFor={`${id}-options`}>{say("set.options")}</label>
          <textarea
            id={`${id}-options`}
            className="input"
            dir="auto"
            value={options}
            onChange={(event) => setOptions(event.target.value)}
          />
        </div>
      )}
      <p role="alert" className={fault === "" ? undefined : "notice notice-warn"}>
        {fault}
      </p>
      <button type="submit" className="button">
        <Icon name="plus" />
        {say("set.add")}
      </button>
    </form>
  );
}
