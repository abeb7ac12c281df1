import { type ChangeEvent, useRef, useState } from "react";

import { openQuestionFile, type OpenedQuestions } from "@/features/intake/open-question-file";
import { saveFailureWords } from "@/messages/save-failure-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { changeQuestionSet } from "@/storage/question-sets";
import { Icon } from "@/ui/icon";

type QuestionFileOpenerProps = { readonly db: Database; readonly label: string };

/** Opens a question file and says what came of it. What was asked before can be taken back. */
export function QuestionFileOpener({ db, label }: QuestionFileOpenerProps) {
  const say = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<OpenedQuestions | null>(null);

  async function open(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    if (!file) return;
    const result = await openQuestionFile(db, file, say);
    setOpened(result);
    if (input.current) input.current.value = ""; // so that the same file again is noticed
  }

  async function takeBack() {
    const before = opened?.before;
    if (!before) return;
    const stored = await changeQuestionSet(db, () => before);
    const sentence = stored.ok
      ? say("intake.takenBack")
      : say("intake.notSaved", { why: saveFailureWords(say, stored.failure) });
    setOpened({ sentence, before: null });
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void open(event)}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <Icon name="file" />
        {label}
      </button>
      <div role="status" className="question-file-result">
        {opened && <p className="notice">{opened.sentence}</p>}
      </div>
      {opened?.before && (
        <button type="button" className="button" onClick={() => void takeBack()}>
          {say("intake.takeBack")}
        </button>
      )}
    </>
  );
}
