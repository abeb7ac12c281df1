import { useId } from "react";

import type { Figure } from "@/body/figure";
import type { SpotId } from "@/domain/spot";
import type { LastTime } from "@/features/mark/use-last-time";
import { useMessages } from "@/messages/use-messages";
import { SpotRow } from "@/scene/spot-row";

type LastTimeListProps = {
  readonly figure: Figure;
  readonly lastTime: LastTime;
  readonly onTake: (id: SpotId) => void;
};

/** The spots of last time that are not taken over, in words; choosing one takes it into today's map. */
export function LastTimeList({ figure, lastTime, onTake }: LastTimeListProps) {
  const say = useMessages();
  const titleId = useId();
  const { ghosts, choice, choose } = lastTime;

  if (choice !== "shown") {
    return (
      <button type="button" className="button last-time-show" onClick={() => choose("shown")}>
        {say("last.show")}
      </button>
    );
  }
  if (ghosts.length === 0) return null;
  return (
    <section className="spot-list-box last-time-list" aria-labelledby={titleId}>
      <h2 id={titleId}>{say("last.title")}</h2>
      <p className="soft">{say("last.shown", { count: ghosts.length })}</p>
      <ul className="spot-list">
        {ghosts.map((spot) => (
          <li key={spot.id}>
            <SpotRow figure={figure} spot={spot} onChoose={() => onTake(spot.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
