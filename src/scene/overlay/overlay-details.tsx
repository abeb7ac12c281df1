import "@/scene/overlay/overlay-details.css";

import { dermatomePoints } from "@/domain/dermatomes";
import { type FascialLine, fascialLines } from "@/domain/fascial-lines";
import type { Terms } from "@/messages/term-catalogue";
import { useMessages } from "@/messages/use-messages";
import { lineEvidence } from "@/scene/overlay/line-evidence";
import { lineOf, type OverlayKind } from "@/scene/overlay/overlay-kind";
import { Dialog } from "@/ui/dialog";

type OverlayDetailsProps = {
  readonly kind: OverlayKind;
  readonly terms: Terms;
  readonly onClose: () => void;
};

/** What is laid over the figure, one by one in words: the points, or the parts of a line. */
export function OverlayDetails({ kind, terms, onClose }: OverlayDetailsProps) {
  const say = useMessages();
  const line = fascialLines.find(({ id }) => id === lineOf(kind));
  return (
    <Dialog
      title={terms.say(line ? `lines.${line.id}` : "dermatomes.title")}
      closeLabel={say("app.close")}
      onClose={onClose}
    >
      <div className="overlay-details" lang={terms.language} dir={terms.direction}>
        {line ? <LineParts line={line} terms={terms} /> : <Points terms={terms} />}
      </div>
    </Dialog>
  );
}

function Points({ terms }: Pick<OverlayDetailsProps, "terms">) {
  const say = useMessages();
  return (
    <>
      <p>{terms.say("dermatomes.basis")}</p>
      <dl className="overlay-points">
        {dermatomePoints.map(({ level, region, anchor }) => (
          <div key={level}>
            <dt dir="ltr">{level}</dt>
            <dd>
              {terms.say(`dermatomes.${level}`)}{" "}
              <span className="soft">
                ({anchor ? say(`region.${region}`) : terms.say("dermatomes.notDrawn")})
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type LinePartsProps = { readonly line: FascialLine; readonly terms: Terms };

function LineParts({ line, terms }: LinePartsProps) {
  const say = useMessages();
  return (
    <>
      <p>
        <strong>{lineEvidence(line, terms.say)}</strong>
      </p>
      <p>
        {terms.say("lines.basis")} {terms.say("lines.ours")}
      </p>
      <ol>
        {line.parts.map(({ kind, side, regions, isRead }, index) => (
          // A part is known by its place in the line alone.
          <li key={index}>
            {terms.say(`lines.${line.id}.${index + 1}`)}
            <span className="soft">
              {[
                terms.say(`lines.${kind}`),
                ...(side === "same" ? [] : [terms.say(`lines.${side}`)]),
                ...(isRead ? [] : [terms.say("lines.secondHand")]),
                ...regions.map((region) => say(`region.${region}`)),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
