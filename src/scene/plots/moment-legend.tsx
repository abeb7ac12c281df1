import { moments } from "@/domain/body-map";
import { useMessages } from "@/messages/use-messages";
import { MomentMark } from "@/scene/plots/moment-mark";

/** Which sign in a plot is of which kind of map. */
export function MomentLegend() {
  const say = useMessages();
  return (
    <ul className="thread-legend">
      {moments.map((moment) => (
        <li key={moment}>
          <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
            <MomentMark moment={moment} x={7} y={7} />
          </svg>
          {say(`journal.moment.${moment}`)}
        </li>
      ))}
    </ul>
  );
}
