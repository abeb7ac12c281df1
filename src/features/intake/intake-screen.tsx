import "@/features/intake/intake.css";

import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { Link } from "wouter";

import { type Answers, answerTo } from "@/domain/answers";
import { type QuestionGroup, questionGroups } from "@/domain/built-in-questions";
import type { Client } from "@/domain/client";
import { isOwnQuestion, type Question } from "@/domain/question";
import { questionsOf } from "@/domain/question-set";
import { QuestionCard } from "@/features/intake/question-card";
import { QuestionFileOpener } from "@/features/intake/question-file-opener";
import { SaveLine } from "@/features/intake/save-line";
import { type Given, useAnswers } from "@/features/intake/use-answers";
import { useMessages } from "@/messages/use-messages";
import { getAnswers } from "@/storage/answers";
import type { Database } from "@/storage/database";
import { getQuestionSet } from "@/storage/question-sets";
import { Announcer } from "@/ui/announcer";

type IntakeScreenProps = { readonly db: Database; readonly client: Client };

/** The questions before a session, every one of which can be skipped. */
export function IntakeScreen({ db, client }: IntakeScreenProps) {
  const say = useMessages();
  const set = useLiveQuery(() => getQuestionSet(db), [db]);
  const stored = useLiveQuery(() => getAnswers(db, client.id), [db, client.id]);

  if (!set || !stored) return <main className="page" aria-busy="true" />;
  return (
    <main className="page intake">
      <h1>{say("intake.title")}</h1>
      {stored.isDamaged ? (
        <p className="notice notice-warn">{say("intake.damaged")}</p>
      ) : (
        <IntakeForm key={client.id} db={db} questions={questionsOf(set)} stored={stored.answers} />
      )}
    </main>
  );
}

type IntakeFormProps = {
  readonly db: Database;
  readonly questions: readonly Question[];
  readonly stored: Answers;
};

function IntakeForm({ db, questions, stored }: IntakeFormProps) {
  const say = useMessages();
  const { answers, saveState, give, saveAgain } = useAnswers(db, stored);
  const [announcement, setAnnouncement] = useState("");
  const answered = questions.filter(({ id }) => answerTo(answers, id) !== null).length;
  const count = questions.length;

  function giveAndAdvise(given: readonly Given[]) {
    give(given);
    const advice = given.flatMap(({ question, value }) =>
      value === true && "action" in question && question.action
        ? [say(`advice.${question.action}`)]
        : [],
    );
    setAnnouncement(advice.join(" "));
  }

  return (
    <>
      <p>{say("intake.intro")}</p>
      <div className="intake-progress">
        <div className="intake-progress-line">
          <span>{say("intake.progress", { answered, count })}</span>
          <SaveLine state={saveState} onRetry={saveAgain} />
        </div>
        <progress max={count} value={answered} aria-label={say("intake.title")} />
      </div>
      {questionGroups.map((group) => {
        const inGroup = questions.filter((question) => groupOf(question) === group);
        return (
          inGroup.length > 0 && (
            <QuestionCard
              key={group}
              group={group}
              questions={inGroup}
              answers={answers}
              onGive={giveAndAdvise}
            />
          )
        );
      })}
      <div className="row">
        <Link href="/share" className="button button-primary">
          {say("intake.toShare")}
        </Link>
        <Link href="/" className="button">
          {say("intake.toMap")}
        </Link>
      </div>
      <section className="intake-file">
        <h2>{say("intake.fromTherapist")}</h2>
        <QuestionFileOpener db={db} label={say("intake.openFile")} />
      </section>
      <Announcer text={announcement} />
    </>
  );
}

function groupOf(question: Question): QuestionGroup {
  return isOwnQuestion(question) ? "own" : question.group;
}
