import type { Answer } from "@/domain/answers";
import type { HealthAction } from "@/domain/built-in-questions";
import { builtInQuestion, isHealthQuestion } from "@/domain/question";
import type { Spot } from "@/domain/spot";
import { placeHeading } from "@/messages/place-name";
import { answeredQuestion, answerWords } from "@/messages/question-words";
import { useMessages } from "@/messages/use-messages";
import { FlagGlyph } from "@/scene/flag-glyph";

type HealthFlagsProps = {
  readonly answers: readonly Answer[];
  /** Of the newest map. */
  readonly spots: readonly Spot[];
};

/** What calls for care, most urgent first, and where not to touch; of no "yes", whether anything was asked. */
export function HealthFlags({ answers, spots }: HealthFlagsProps) {
  const say = useMessages();
  const health = calledFor(answers);
  const said = answers.filter(
    ({ question, value }) => isHealthQuestion(question) && value !== null,
  );
  const [oldest] = said.map(({ answeredAt }) => answeredAt).toSorted();
  const avoided = spots.filter(({ isToAvoid }) => isToAvoid);
  const told = answers.find(({ question, value }) => question === "avoid" && value !== null);

  return (
    <>
      {health.length > 0 && (
        <section className="notice notice-warn glance-wide glance-flags">
          <h2>{say("received.health")}</h2>
          <ul>
            {health.map(({ answer, action }) => (
              <li key={answer.question}>
                {answeredQuestion(say, answer)} <strong>{say("answer.yes")}.</strong>{" "}
                {say(`advised.${action}`)}{" "}
                <span className="glance-when">
                  {say("received.answeredOn", { date: new Date(answer.answeredAt) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {health.length === 0 && (
        <p className="soft glance-wide glance-none">
          {oldest === undefined
            ? say("glance.healthUnasked")
            : say("glance.healthNo", { count: said.length, date: new Date(oldest) })}
        </p>
      )}
      {(avoided.length > 0 || told) && (
        <section className="notice notice-warn glance-wide glance-flags">
          <h2>
            <FlagGlyph flag="isToAvoid" /> {say("glance.avoid")}
          </h2>
          <ul>
            {avoided.map(({ id, region, side }) => (
              <li key={id}>{placeHeading(say, region, side)}</li>
            ))}
            {told && (
              <li dir="auto">
                {say("glance.said", { words: answerWords(say, told.question, told.value) })}
              </li>
            )}
          </ul>
        </section>
      )}
    </>
  );
}

const urgency: readonly HealthAction[] = [
  "emergency",
  "see-today",
  "check-first",
  "postpone",
  "avoid",
  "tell",
];

/** The health questions that were answered with yes, and what was asked then. */
function calledFor(answers: readonly Answer[]) {
  return answers
    .flatMap((answer) => {
      const action = builtInQuestion(answer.question)?.action;
      return action !== undefined && answer.value === true ? [{ answer, action }] : [];
    })
    .toSorted((one, other) => urgency.indexOf(one.action) - urgency.indexOf(other.action));
}
