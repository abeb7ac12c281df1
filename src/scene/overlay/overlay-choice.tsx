import { useId } from "react";

import { fascialLines } from "@/domain/fascial-lines";
import { overlayTerms } from "@/messages/overlay-terms";
import { useMessages } from "@/messages/use-messages";
import { useTerms } from "@/messages/use-terms";
import { lineOf, type OverlayKind } from "@/scene/overlay/overlay-kind";

type OverlayChoiceProps = {
  readonly kind: OverlayKind;
  readonly onKind: (kind: OverlayKind) => void;
};

/** Chooses what is laid over the figure; nothing, until somebody wants it. */
export function OverlayChoice({ kind, onKind }: OverlayChoiceProps) {
  const say = useMessages();
  const terms = useTerms(overlayTerms);
  const id = useId();

  function choose(value: string) {
    const isLine = fascialLines.some((line) => line.id === lineOf(value as OverlayKind));
    if (isLine)
      onKind(value as OverlayKind); // one of the options below
    else if (value === "borders" || value === "dermatomes") onKind(value);
    else onKind("none");
  }

  return (
    <div className="field overlay-choice">
      <label htmlFor={id}>{say("overlay.choose")}</label>
      <select
        id={id}
        className="input"
        value={kind}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="none">{say("overlay.none")}</option>
        <option value="borders">{say("overlay.borders")}</option>
        <option value="dermatomes">{say("overlay.dermatomes")}</option>
        {terms && (
          <optgroup label={say("overlay.lines")}>
            {fascialLines.map((line) => (
              <option key={line.id} value={`line:${line.id}`} lang={terms.language}>
                {terms.say(`lines.${line.id}`)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  );
}
