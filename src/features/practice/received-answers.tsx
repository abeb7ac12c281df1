import "@/features/practice/received-answers.css";

import type { Answer } from "@/domain/answers";
import { isHealthQuestion } from "@/domain/question";
import { answeredQuestion, answerWords } from "@/messages/question-words";
import { useMessages } from "@/messages/use-messages";

type ReceivedAnswersProps = { readonly answers: readonly Answer[] };

/** What a client answered: what changed since the file before, and the rest folded. See also `HealthFlags`. */
export function ReceivedAnswers({ answers }: ReceivedAnswersProps) {
  const say = useMessages();
  const changed = answers.filter(({ previous }) => previous !== null);
  const others = answers.filter(({ previous }) => previous === null);
  const harmless = others.filter(isHarmless);
  const telling = others.filter((answer) => !isHarmless(answer));

  return (
    <section className="received-answers">
      {changed.length > 0 && (
        <>
          <h2>{say("received.changed")}</h2>
          <AnswerList answers={changed} />
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            {say(changed.length > 0 ? "received.otherAnswers" : "received.allAnswers", {
              count: others.length,
            })}
          </summary>
          <AnswerList answers={telling} />
          {harmless.length > 0 && (
            <>
              <h3>{say("received.healthNo", { count: harmless.length })}</h3>
              <ul className="harmless soft">
                {harmless.map((answer) => (
                  <li key={answer.question}>{answeredQuestion(say, answer)}</li>
                ))}
              </ul>
            </>
          )}
        </details>
      )}
    </section>
  );
}

/** A health question that was answered with no. */
function isHarmless({ question, value }: Answer): boolean {
  return isHealthQuestion(question) && value === false;
}

function AnswerList({ answers }: ReceivedAnswersProps) {
  const say = useMessages();
  return (
    <dl className="answers">
      {answers.map((answer) => (
        <div key={answer.question} className={answer.previous ? "is-changed" : undefined}>
          <dt dir="auto">{answeredQuestion(say, answer)}</dt>
          <dd>
            <span className="answer-text" dir="auto">
              {answerWords(say, answer.question, answer.value)}
            </span>
            {answer.previous && (
              <span>
                <strong className="changed-mark">{say("answer.changed")}</strong>{" "}
                <span dir="auto">
                  {say("answer.before", {
                    answer: answerWords(say, answer.question, answer.previous.value),
                  })}
                </span>
              </span>
            )}
            <span className="soft">
              {say("received.answeredOn", { date: new Date(answer.answeredAt) })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
