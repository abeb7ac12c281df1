import { useState } from "react";

import { depths } from "@/domain/extent";
import { NOTE_LIMIT, type Spot } from "@/domain/spot";
import {
  courses,
  type Feeling,
  feelings,
  hasDetails,
  LINE_LIMITS,
  onsets,
} from "@/domain/spot-details";
import { ChoiceChips } from "@/features/mark/choice-chips";
import { DetailText } from "@/features/mark/detail-text";
import type { Description } from "@/features/mark/draft";
import { SpreadField } from "@/features/mark/spread-field";
import { flagWord, spotFlags } from "@/messages/detail-words";
import { useMessages } from "@/messages/use-messages";
import { FlagGlyph } from "@/scene/flag-glyph";
import type { SpotArea } from "@/scene/use-spot-area";

type SpotMoreProps = {
  readonly spot: Spot;
  readonly area: SpotArea | null;
  readonly onDescribe: (as: Partial<Description>, gesture?: string) => void;
  /** Takes what was written, which may come when the sheet has been left already. */
  readonly onWrite: (as: Partial<Description>) => void;
  /** `null` where there is no figure to paint on. */
  readonly onPaint: (() => void) | null;
  /** `null` on the midline. */
  readonly onOtherSide: (() => void) | null;
};

/** What may be said beyond quality and intensity: folded until wanted, all of it optional. */
export function SpotMore(props: SpotMoreProps) {
  const { spot, area, onDescribe, onWrite, onPaint, onOtherSide } = props;
  const say = useMessages();
  const [isOpen] = useState(() => isSaid(spot)); // from then on it is the person who folds it
  const [wasOpen, setWasOpen] = useState(isOpen); // what nobody unfolds is not made

  function toggleFeeling(feeling: Feeling) {
    const chosen = feelings.filter(
      (other) => spot.feelings.includes(other) !== (other === feeling),
    );
    onDescribe({ feelings: chosen });
  }

  return (
    <details className="spot-more" open={isOpen} onToggle={() => setWasOpen(true)}>
      <summary>{say("sheet.more")}</summary>
      {wasOpen && (
        <div className="spot-more-fields">
          <div className="chips">
            {spotFlags.map((flag) => (
              <button
                key={flag}
                type="button"
                className="button"
                aria-pressed={spot[flag]}
                onClick={() => onDescribe({ [flag]: !spot[flag] })}
              >
                <FlagGlyph flag={flag} />
                {flagWord(say, flag)}
              </button>
            ))}
          </div>
          <ChoiceChips
            legend={say("detail.feelings")}
            ids={feelings}
            chosen={spot.feelings}
            wordOf={(feeling) => say(`detail.feeling.${feeling}`)}
            onToggle={toggleFeeling}
          />
          <DetailText
            label={say("detail.ownFeeling")}
            text={spot.ownFeeling}
            limit={LINE_LIMITS.ownFeeling}
            onText={(ownFeeling) => onWrite({ ownFeeling })}
          />
          <ChoiceChips
            legend={say("sheet.depth")}
            ids={depths}
            chosen={spot.depth === null ? [] : [spot.depth]}
            wordOf={(depth) => say(`depth.${depth}`)}
            onToggle={(depth) => onDescribe({ depth: spot.depth === depth ? null : depth })}
          />
          <SpreadField spot={spot} area={area} onDescribe={onDescribe} onPaint={onPaint} />
          <ChoiceChips
            legend={say("detail.since")}
            ids={onsets}
            chosen={spot.since === null ? [] : [spot.since]}
            wordOf={(since) => say(`detail.since.${since}`)}
            onToggle={(since) => onDescribe({ since: spot.since === since ? null : since })}
          />
          <DetailText
            label={say("detail.sinceWords")}
            text={spot.sinceWords}
            limit={LINE_LIMITS.sinceWords}
            onText={(sinceWords) => onWrite({ sinceWords })}
          />
          <ChoiceChips
            legend={say("detail.course")}
            ids={courses}
            chosen={spot.course === null ? [] : [spot.course]}
            wordOf={(course) => say(`detail.course.${course}`)}
            onToggle={(course) => onDescribe({ course: spot.course === course ? null : course })}
          />
          <DetailText
            label={say("detail.better")}
            text={spot.better}
            limit={LINE_LIMITS.better}
            onText={(better) => onWrite({ better })}
          />
          <DetailText
            label={say("detail.worse")}
            text={spot.worse}
            limit={LINE_LIMITS.worse}
            onText={(worse) => onWrite({ worse })}
          />
          <DetailText
            label={say("sheet.note")}
            text={spot.note}
            limit={NOTE_LIMIT}
            onText={(note) => onWrite({ note })}
            placeholder={say("sheet.noteHint")}
            isLong
          />
          {onOtherSide && (
            <button type="button" className="button" onClick={onOtherSide}>
              {say("detail.otherSide")}
            </button>
          )}
        </div>
      )}
    </details>
  );
}

/** Whether anything of this was said. Whether the skin is red is asked above. */
function isSaid(spot: Spot): boolean {
  const { extent, depth, note } = spot;
  return (
    extent !== null || depth !== null || note !== "" || hasDetails({ ...spot, isSkinRed: null })
  );
}
