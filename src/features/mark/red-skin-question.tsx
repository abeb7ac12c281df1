import { useId } from "react";

import type { Spot } from "@/domain/spot";
import type { Description } from "@/features/mark/draft";
import { useMessages } from "@/messages/use-messages";

type RedSkinQuestionProps = {
  readonly spot: Spot;
  readonly onDescribe: (as: Partial<Description>) => void;
};

/**
 * Tells "feels hot inside" from skin that is red and hot to the touch. The second is said to be looked
 * at by a doctor first: it names no illness and stops nothing. Basis and strength are those of the
 * question `red-skin` in docs/intake.md.
 */
export function RedSkinQuestion({ spot, onDescribe }: RedSkinQuestionProps) {
  const say = useMessages();
  const id = useId();
  const { isSkinRed } = spot;
  // What was said stays in sight, also once it is no longer called hot.
  if (!spot.qualities.includes("hot") && isSkinRed !== true) return null;
  return (
    <div className="red-skin" role="group" aria-labelledby={id}>
      <p id={id} className="soft">
        {say("detail.redSkin")}
      </p>
      <div className="red-skin-answers">
        {[true, false].map((answer) => (
          <button
            key={String(answer)}
            type="button"
            className="button"
            aria-pressed={isSkinRed === answer}
            onClick={() => onDescribe({ isSkinRed: isSkinRed === answer ? null : answer })}
          >
            {say(answer ? "answer.yes" : "answer.no")}
          </button>
        ))}
      </div>
      <div role="status">
        {isSkinRed === true && <p className="notice">{say("advice.check-first")}</p>}
      </div>
    </div>
  );
}
