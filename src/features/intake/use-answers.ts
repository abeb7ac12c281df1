import { useRef, useState } from "react";

import type { AnswerValue } from "@/domain/answer-value";
import { type Answers, giveAnswer } from "@/domain/answers";
import type { Question } from "@/domain/question";
import { changeAnswers } from "@/storage/answers";
import type { Database } from "@/storage/database";
import type { SaveFailure } from "@/storage/save-failure";

/** Where what was last answered is: nowhere yet, on its way, on the disk, or why it is not. */
export type AnswerSaveState = "untouched" | "saving" | "saved" | SaveFailure;

/** One answer given; `null` takes it back. */
export type Given = { readonly question: Question; readonly value: AnswerValue | null };

/** The answers on the screen, and the one way to change them. */
export type Answering = {
  readonly answers: Answers;
  readonly saveState: AnswerSaveState;
  readonly give: (given: readonly Given[]) => void;
  readonly saveAgain: () => void;
};

/**
 * Keeps the answers on the screen and on the disk together: shown at once, then written. What could
 * not be written is written with the next answer, or when asked to.
 *
 * @param stored - what was stored when the screen opened
 */
export function useAnswers(db: Database, stored: Answers): Answering {
  const [answers, setAnswers] = useState(stored);
  const [saveState, setSaveState] = useState<AnswerSaveState>("untouched");
  const unsaved = useRef<readonly (Given & { readonly at: string })[]>([]);

  async function save() {
    const batch = unsaved.current;
    if (batch.length === 0) return;
    setSaveState("saving");
    const result = await changeAnswers(db, stored.clientId, (present) => takeAll(present, batch));
    if (result.ok) unsaved.current = unsaved.current.filter((one) => !batch.includes(one));
    if (!result.ok) setSaveState(result.failure);
    else if (unsaved.current.length === 0) setSaveState("saved");
  }

  function give(given: readonly Given[]) {
    const at = new Date().toISOString();
    const dated = given.map((one) => ({ ...one, at }));
    unsaved.current = [...unsaved.current, ...dated];
    setAnswers((present) => takeAll(present, dated));
    void save();
  }

  return { answers, saveState, give, saveAgain: () => void save() };
}

function takeAll(answers: Answers, given: readonly (Given & { readonly at: string })[]): Answers {
  return given.reduce(
    (sum, { question, value, at }) => giveAnswer(sum, question, value, at),
    answers,
  );
}
