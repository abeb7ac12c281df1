import type { QuestionGroup } from "@/domain/built-in-questions";
import { type Answers, answerTo } from "@/domain/answers";
import type { Question } from "@/domain/question";
import { HealthAdvice } from "@/features/intake/health-advice";
import { QuestionField } from "@/features/intake/question-field";
import type { Given } from "@/features/intake/use-answers";
import { useMessages } from "@/messages/use-messages";

type QuestionCardProps = {
  readonly group: QuestionGroup;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly onGive: (given: readonly Given[]) => void;
};

/** The questions of one part. A health question that was answered with yes shows its advice. */
export function QuestionCard({ group, questions, answers, onGive }: QuestionCardProps) {
  const say = useMessages();
  const open = questions.filter(({ id }) => answerTo(answers, id) === null);

  return (
    <section className={`intake-card intake-${group}`} aria-labelledby={`intake-${group}`}>
      <h2 id={`intake-${group}`}>{say(`question.group.${group}`)}</h2>
      {group === "health" && <p className="soft">{say("intake.healthIntro")}</p>}
      {questions.map((question) => {
        const value = answerTo(answers, question.id);
        return (
          <div key={question.id} className="intake-question">
            <QuestionField
              question={question}
              value={value}
              onAnswer={(given) => onGive([{ question, value: given }])}
            />
            {"action" in question && question.action && value === true && (
              <HealthAdvice action={question.action} />
            )}
          </div>
        );
      })}
      {group === "health" && open.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => onGive(open.map((question) => ({ question, value: false })))}
        >
          {say("intake.noneOfThese")}
        </button>
      )}
    </section>
  );
}
