import { useEffect, useId, useRef } from "react";

import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { ChangeAnswer } from "@/domain/answer-change";
import { NOTE_LIMIT, type Spot } from "@/domain/spot";
import { changeSize, type Outcome, outcomes } from "@/domain/spot-change";
import { OutcomeIcon } from "@/features/after/outcome-icon";
import { StrengthChoice } from "@/features/after/strength-choice";
import { changeWords } from "@/messages/change-words";
import { yourPlace } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { Announcer } from "@/ui/announcer";

type ChangeCardProps = {
  readonly figure: Figure;
  /** As the earlier map has it. */
  readonly spot: Spot;
  readonly answer: ChangeAnswer | null;
  /** From 1. */
  readonly step: number;
  readonly count: number;
  readonly onAnswer: (answer: ChangeAnswer) => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

/** Asks what became of one spot; to skip it is an answer too. */
export function ChangeCard(props: ChangeCardProps) {
  const { figure, spot, answer, step, count, onAnswer, onSkip, onBack, onNext } = props;
  const say = useMessages();
  const noteId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = spot.intensity;

  // Each spot is a question of its own: reading and keys go on from its name.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const words = answer ? changeWords(say, { before, ...answer }) : "";
  const isMuchBetter = answer && changeSize(before, answer.after)?.isMuchBetter === true;

  return (
    <section className="after-card" aria-labelledby={`${noteId}-title`}>
      <p className="soft">{say("after.progress", { step, count })}</p>
      <progress max={count} value={step} aria-hidden="true" />
      <h1 id={`${noteId}-title`} ref={heading} tabIndex={-1}>
        {yourPlace(say, spot.region, spot.side, leafOfSpot(figure, spot))}
      </h1>
      <p>
        {before === null ? say("after.beforeUnsaid") : say("after.before", { intensity: before })}
        {spot.qualities.length > 0 && (
          <span className="soft">
            {" "}
            ({spot.qualities.map((quality) => say(`quality.${quality}`)).join(say("list.comma"))})
          </span>
        )}
      </p>
      <fieldset className="after-field">
        <legend>{say("after.ask")}</legend>
        <div className="after-outcomes">
          {outcomes.map((outcome) => (
            <button
              key={outcome}
              type="button"
              className="after-outcome"
              aria-pressed={answer?.outcome === outcome}
              onClick={() => onAnswer(withOutcome(answer, outcome, before))}
            >
              <OutcomeIcon outcome={outcome} />
              {say(`change.${outcome}`)}
            </button>
          ))}
        </div>
      </fieldset>
      {answer?.outcome !== "gone" && (
        <StrengthChoice
          legend={say("after.strength")}
          value={answer?.after ?? null}
          before={before}
          onChoose={(after) => onAnswer(withStrength(answer, after, before))}
        />
      )}
      {answer && (
        <>
          {isMuchBetter && <p className="soft after-basis">{say("change.muchBetter")}</p>}
          <div className="field">
            <label htmlFor={noteId}>{say("after.note")}</label>
            <textarea
              id={noteId}
              className="input"
              key={answer.note}
              defaultValue={answer.note}
              maxLength={NOTE_LIMIT}
              onBlur={(event) => {
                const note = event.target.value;
                if (note !== answer.note) onAnswer({ ...answer, note });
              }}
            />
          </div>
        </>
      )}
      <div className="after-bar">
        {words !== "" && <p className="after-words">{words}</p>}
        <button type="button" className="button" onClick={onBack}>
          {say("after.back")}
        </button>
        <button type="button" className="button" onClick={onSkip}>
          {say("after.skip")}
        </button>
        <button type="button" className="button button-primary" disabled={!answer} onClick={onNext}>
          {say(step === count ? "after.finish" : "after.next")}
        </button>
      </div>
      <Announcer text={words} />
    </section>
  );
}

/** Gone is 0, and the same is as strong as before: that need not be said twice. */
function withOutcome(
  answer: ChangeAnswer | null,
  outcome: Outcome,
  before: number | null,
): ChangeAnswer {
  const note = answer?.note ?? "";
  if (outcome === "gone") return { outcome, after: 0, note };
  if (outcome === "same") return { outcome, after: before, note };
  // What was only set by the answer before says nothing about this one.
  const isOwn = answer?.outcome === "softer" || answer?.outcome === "worse";
  return { outcome, after: isOwn ? answer.after : null, note };
}

/** Who begins with the number has said the rest with it. */
function withStrength(
  answer: ChangeAnswer | null,
  after: number | null,
  before: number | null,
): ChangeAnswer {
  if (answer) return { ...answer, after };
  const note = "";
  if (after === 0) return { outcome: "gone", after, note };
  if (after === null || before === null || after === before)
    return { outcome: "same", after, note };
  return { outcome: after < before ? "softer" : "worse", after, note };
}
