import "@/features/mark/sheet.css";

import { useEffect, useId, useRef } from "react";

import { leafOfSpot } from "@/body/leaf-of-spot";
import type { PosedFigure } from "@/body/posed-figure";
import { qualities, type Quality, type Spot } from "@/domain/spot";
import { BothSides } from "@/features/mark/both-sides";
import type { Description } from "@/features/mark/draft";
import { RedSkinQuestion } from "@/features/mark/red-skin-question";
import { SpotMore } from "@/features/mark/spot-more";
import { onOtherSide } from "@/features/mark/twin-of";
import { yourPlace } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { QualityGlyph } from "@/scene/quality-glyph";
import { useSpotArea } from "@/scene/use-spot-area";
import { Icon } from "@/ui/icon";
import { useEscape } from "@/ui/use-escape";

type SpotSheetProps = {
  readonly spot: Spot;
  /** Those of the map, this one among them. */
  readonly spots: readonly Spot[];
  readonly onDescribe: (as: Partial<Description>, gesture?: string) => void;
  /** Takes what was written, which may come when the sheet has been left already. */
  readonly onWrite: (as: Partial<Description>) => void;
  readonly posed: PosedFigure;
  readonly onPaint: (() => void) | null;
  /** Flies to the spot; `null` where there is no figure. */
  readonly onShow: (() => void) | null;
  /** Moves the spot there at once. */
  readonly onPlace: (to: Spot) => void;
  /** Marks the same on the other side. */
  readonly onTwin: (twin: Spot) => void;
  readonly onMove: () => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
};

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Asks what one spot is like: hot, hard or tender, how strong, and more if wanted. */
export function SpotSheet(props: SpotSheetProps) {
  const { spot, spots, posed, onDescribe, onWrite, onPaint, onPlace, onTwin } = props;
  const { onShow, onMove, onRemove, onDone } = props;
  const say = useMessages();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  const area = useSpotArea(posed, spot);

  // The sheet asks about the place just marked: reading and keys go on from there. Focus asks where
  // everything stands, which with the rendering would be one long task: it comes with the next picture.
  useEffect(() => {
    const frame = requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, []);

  function toggle(quality: Quality) {
    const chosen = spot.qualities.includes(quality)
      ? spot.qualities.filter((other) => other !== quality)
      : qualities.filter((other) => other === quality || spot.qualities.includes(other));
    onDescribe({ qualities: chosen });
  }

  useEscape(onDone);
  const place = yourPlace(say, spot.region, spot.side, leafOfSpot(posed.figure, spot));

  return (
    <section className="sheet" aria-labelledby={titleId}>
      <div className="sheet-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {onShow ? (
            <button type="button" className="sheet-place" onClick={onShow}>
              {place}
            </button>
          ) : (
            place
          )}
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

      <RedSkinQuestion spot={spot} onDescribe={onDescribe} />

      <SpotMore
        spot={spot}
        area={area}
        onDescribe={onDescribe}
        onWrite={onWrite}
        onPaint={onPaint}
        onOtherSide={
          spot.side === "midline" ? null : () => onPlace(onOtherSide(posed.figure, spot))
        }
      />

      <div className="sheet-foot">
        <BothSides figure={posed.figure} spot={spot} spots={spots} onTwin={onTwin} />
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
