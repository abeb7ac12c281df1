import { useEffect, useId, useRef, useState } from "react";

import { NOTE_LIMIT, qualities, type Quality, type Spot } from "@/domain/spot";
import { yourPlace } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { QualityGlyph } from "@/scene/quality-glyph";
import { Icon } from "@/ui/icon";
import { useEscape } from "@/ui/use-escape";

type SpotSheetProps = {
  readonly spot: Spot;
  readonly onDescribe: (as: Partial<Pick<Spot, "qualities" | "intensity" | "note">>) => void;
  readonly onMove: () => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
};

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Asks what one spot is like: hot, hard or tender, how strong, and a note if wanted. */
export function SpotSheet(props: SpotSheetProps) {
  const { spot, onDescribe, onMove, onRemove, onDone } = props;
  const say = useMessages();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  // The sheet asks about the place just marked: reading and keys go on from there.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  function toggle(quality: Quality) {
    const chosen = spot.qualities.includes(quality)
      ? spot.qualities.filter((other) => other !== quality)
      : qualities.filter((other) => other === quality || spot.qualities.includes(other));
    onDescribe({ qualities: chosen });
  }

  useEscape(onDone);

  return (
    <section className="sheet" aria-labelledby={titleId}>
      <div className="sheet-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {yourPlace(say, spot.region, spot.side)}
        </h2>
        <button type="button" className="button button-primary" onClick={onDone}>
          {say("sheet.done")}
        </button>
      </div>

      <fieldset>
        <legend>{say("sheet.feel")}</legend>
        <div className="quality-choices">
          {qualities.map((quality) => (
            <button
              key={quality}
              type="button"
              className="quality-choice"
              aria-pressed={spot.qualities.includes(quality)}
              onClick={() => toggle(quality)}
            >
              <QualityGlyph quality={quality} size={34} />
              <strong>{say(`quality.${quality}`)}</strong>
              <span className="soft">{say(`quality.${quality}.meaning`)}</span>
            </button>
          ))}
        </div>
      </fieldset>

      <fieldset>
        <legend>{say("sheet.strength")}</legend>
        <div className="steps">
          {STEPS.map((step) => (
            <button
              key={step}
              type="button"
              className="step"
              aria-pressed={spot.intensity === step}
              aria-label={say("sheet.strength.step", { step })}
              onClick={() => onDescribe({ intensity: spot.intensity === step ? null : step })}
            >
              {step}
            </button>
          ))}
        </div>
        <p className="steps-ends soft">
          <span>{say("sheet.strength.none")}</span>
          <span>{say("sheet.strength.most")}</span>
        </p>
      </fieldset>

      <NoteField note={spot.note} onChange={(note) => onDescribe({ note })} />

      <div className="row">
        <button type="button" className="button" onClick={onMove}>
          {say("sheet.move")}
        </button>
        <button type="button" className="button sheet-remove" onClick={onRemove}>
          <Icon name="close" />
          {say("sheet.delete")}
        </button>
      </div>
    </section>
  );
}

type NoteFieldProps = { readonly note: string; readonly onChange: (note: string) => void };

/** Folded until wanted. One visit to the field is one step of undo. */
function NoteField({ note, onChange }: NoteFieldProps) {
  const say = useMessages();
  const id = useId();
  const [isOpen, setIsOpen] = useState(note !== "");

  if (!isOpen) {
    return (
      <button type="button" className="button note-add" onClick={() => setIsOpen(true)}>
        <Icon name="plus" />
        {say("sheet.noteAdd")}
      </button>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{say("sheet.note")}</label>
      <textarea
        id={id}
        className="input"
        key={note}
        defaultValue={note}
        maxLength={NOTE_LIMIT}
        placeholder={say("sheet.noteHint")}
        onBlur={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
