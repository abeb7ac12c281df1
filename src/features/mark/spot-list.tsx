import type { Figure } from "@/body/figure";
import type { Spot, SpotId } from "@/domain/spot";
import { useMessages } from "@/messages/use-messages";
import { SpotRow } from "@/scene/spot-row";

type SpotListProps = {
  readonly figure: Figure;
  readonly spots: readonly Spot[];
  readonly isNothing: boolean;
  readonly selectedId: SpotId | null;
  readonly onEdit: (id: SpotId) => void;
  readonly onTakeBackNothing: () => void;
};

/** The same spots as on the figure, in words; each opens to be changed. */
export function SpotList(props: SpotListProps) {
  const { figure, spots, isNothing, selectedId, onEdit, onTakeBackNothing } = props;
  const say = useMessages();

  if (isNothing) {
    return (
      <div className="notice">
        <p>{say("mark.nothingSaid")}</p>
        <button type="button" className="button" onClick={onTakeBackNothing}>
          {say("mark.nothingTake")}
        </button>
      </div>
    );
  }
  if (spots.length === 0) {
    return <p>{say("mark.empty")}</p>;
  }
  return (
    <div className="spot-list-box">
      <h2>{say("mark.spotsCount", { count: spots.length })}</h2>
      <ul className="spot-list">
        {spots.map((spot) => (
          <li key={spot.id}>
            <SpotRow
              figure={figure}
              spot={spot}
              isCurrent={spot.id === selectedId}
              onChoose={() => onEdit(spot.id)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
