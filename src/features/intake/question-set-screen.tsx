import "@/features/intake/intake.css";

import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { Link } from "wouter";

import { builtInQuestions, questionGroups } from "@/domain/built-in-questions";
import { OWN_QUESTIONS_LIMIT, type QuestionSet, standardQuestions } from "@/domain/question-set";
import { encodeQuestionFile, questionFileName } from "@/exchange/encode-question-file";
import { AddQuestion } from "@/features/intake/add-question";
import { QuestionFileOpener } from "@/features/intake/question-file-opener";
import { questionWords } from "@/messages/question-words";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { changeQuestionSet, getQuestionSet } from "@/storage/question-sets";
import { Icon } from "@/ui/icon";
import { saveFile } from "@/ui/save-file";

type QuestionSetScreenProps = { readonly db: Database };

/** A practice chooses which questions it asks, adds its own, and saves them as a file for clients. */
export function QuestionSetScreen({ db }: QuestionSetScreenProps) {
  const say = useMessages();
  const stored = useLiveQuery(() => getQuestionSet(db), [db]);
  // A switch moves at once; what it says then is written, and read back as what is stored.
  const [written, setWritten] = useState<{ over: QuestionSet; set: QuestionSet } | null>(null);
  const [outcome, setOutcome] = useState("");
  const [before, setBefore] = useState<QuestionSet | null>(null);

  if (!stored) return <main className="page" aria-busy="true" />;
  const set = written?.over === stored ? written.set : stored;

  /** Stores a change and says so; the state before it can be taken back if it is given. */
  async function change(
    next: (set: QuestionSet) => QuestionSet,
    sentence: string,
    takeBackTo: QuestionSet | null = null,
  ) {
    if (stored) setWritten({ over: stored, set: next(set) });
    const saving = await changeQuestionSet(db, next);
    if (!saving.ok) setWritten(null);
    setOutcome(saving.ok ? sentence : notSavedWords(say, saving.failure));
    setBefore(saving.ok ? takeBackTo : null);
  }

  function save(asked: QuestionSet) {
    const now = new Date();
    const name = questionFileName(now);
    saveFile(encodeQuestionFile(asked, now.toISOString()), name, "application/json");
    setOutcome(say("set.saved", { name }));
    setBefore(null);
  }

  const saved = say("save.saved");
  return (
    <main className="page intake">
      <Link href="/practice" className="button button-quiet client-back">
        ← {say("set.toPractice")}
      </Link>
      <h1>{say("set.title")}</h1>
      <p>{say("set.intro")}</p>

      <h2>{say("set.asked")}</h2>
      {questionGroups.map((group) => {
        const inGroup = builtInQuestions.filter((question) => question.group === group);
        return (
          inGroup.length > 0 && (
            <fieldset key={group} className="intake-card set-group">
              <legend>{say(`question.group.${group}`)}</legend>
              {inGroup.map((question) => (
                <label key={question.id} className="set-question">
                  <input
                    type="checkbox"
                    checked={!set.off.includes(question.id)}
                    onChange={({ target: { checked } }) =>
                      void change(({ off, own }) => {
                        const others = off.filter((id) => id !== question.id);
                        return { own, off: checked ? others : [...others, question.id] };
                      }, saved)
                    }
                  />
                  {questionWords(say, question)}
                </label>
              ))}
            </fieldset>
          )
        );
      })}

      <h2>{say("set.own")}</h2>
      {set.own.length === 0 && <p className="soft">{say("set.noOwn")}</p>}
      <ul className="set-own">
        {set.own.map((question) => (
          <li key={question.id} className="intake-card">
            <span>
              <strong dir="auto">{question.text}</strong>
              <span className="soft">
                {say(`set.kind.${question.kind}`)}
                {question.options.length > 0 && `: ${question.options.join(", ")}`}
              </span>
            </span>
            <button
              type="button"
              className="button button-quiet button-icon"
              aria-label={say("set.remove", { question: question.text })}
              onClick={() =>
                void change(
                  ({ off, own }) => ({ off, own: own.filter(({ id }) => id !== question.id) }),
                  say("set.removed", { question: question.text }),
                  set,
                )
              }
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {set.own.length < OWN_QUESTIONS_LIMIT ? (
        <AddQuestion
          onAdd={(question) =>
            void change(
              ({ off, own }) => ({ off, own: [...own, question] }),
              say("set.added", { question: question.text }),
            )
          }
        />
      ) : (
        <p className="notice">{say("set.full", { limit: OWN_QUESTIONS_LIMIT })}</p>
      )}

      <h2>{say("set.file")}</h2>
      <div className="row">
        <button type="button" className="button button-primary" onClick={() => save(set)}>
          {say("set.save")}
        </button>
        <QuestionFileOpener db={db} label={say("set.open")} />
        <button
          type="button"
          className="button"
          onClick={() => void change(() => standardQuestions, say("set.isStandard"), set)}
        >
          {say("set.standard")}
        </button>
      </div>
      <div className={outcome === "" ? "intake-outcome is-empty" : "intake-outcome"}>
        <p role="status">{outcome}</p>
        {before && (
          <button
            type="button"
            className="button"
            onClick={() => void change(() => before, say("intake.takenBack"))}
          >
            {say("intake.takeBack")}
          </button>
        )}
      </div>
    </main>
  );
}
