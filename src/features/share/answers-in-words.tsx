import type { Answer } from "@/domain/answers";
import { answeredQuestion, answerWords } from "@/messages/question-words";
import { useMessages } from "@/messages/use-messages";

type AnswersInWordsProps = { readonly answers: readonly Answer[] };

/** Everything that a file will say of the answers: what is said now, and what was said before. */
export function AnswersInWords({ answers }: AnswersInWordsProps) {
  const say = useMessages();
  return (
    <section className="map-in-words">
      <h3>{say("share.answers")}</h3>
      <dl className="answers">
        {answers.map((answer) => (
          <div key={answer.question}>
            <dt dir="auto">{answeredQuestion(say, answer)}</dt>
            <dd dir="auto">
              {answerWords(say, answer.question, answer.value)}
              {answer.previous && (
                <span className="soft">
                  {" ("}
                  {say("answer.before", {
                    answer: answerWords(say, answer.question, answer.previous.value),
                  })}
                  )
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
