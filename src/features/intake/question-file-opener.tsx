import { useState } from "react";

import { openQuestionFile, type OpenedQuestions } from "@/features/intake/open-question-file";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { changeQuestionSet } from "@/storage/question-sets";
import { FileButton } from "@/ui/file-button";

type QuestionFileOpenerProps = { readonly db: Database; readonly label: string };

/** Opens a question file and says what came of it. What was asked before can be taken back. */
export function QuestionFileOpener({ db, label }: QuestionFileOpenerProps) {
  const say = useMessages();
  const [opened, setOpened] = useState<OpenedQuestions | null>(null);

  async function open(file: File) {
    setOpened(await openQuestionFile(db, file, say));
  }

  async function takeBack() {
    const before = opened?.before;
    if (!before) return;
    const stored = await changeQuestionSet(db, () => before);
    const sentence = stored.ok ? say("intake.takenBack") : notSavedWords(say, stored.failure);
    setOpened({ sentence, before: null });
  }

  return (
    <>
      <FileButton label={label} onFile={(file) => void open(file)} />
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
