import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { Spot, SpotId } from "@/domain/spot";
import { placeHeading } from "@/messages/place-name";
import { spotWords, spreadWords } from "@/messages/spot-words";
import { useMessages } from "@/messages/use-messages";
import { QualityGlyph } from "@/scene/quality-glyph";

type SpotListProps = {
  readonly figure: Figure;
  readonly spots: readonly Spot[];
  readonly isNothing: boolean;
  readonly selectedId: SpotId | null;
  readonly onEdit: (id: SpotId) => void;
  readonly onNothing: () => void;
  readonly onTakeBackNothing: () => void;
};

/** The same spots as on the figure, in words; each opens to be changed. */
export function SpotList(props: SpotListProps) {
  const { figure, spots, isNothing, selectedId, onEdit, onNothing, onTakeBackNothing } = props;
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
    return (
      <div className="spot-none">
        <p>{say("mark.empty")}</p>
        <button type="button" className="button" onClick={onNothing}>
          {say("mark.nothing")}
        </button>
      </div>
    );
  }
  return (
    <div className="spot-list-box">
      <h2>{say("mark.spotsCount", { count: spots.length })}</h2>
      <ul className="spot-list">
        {spots.map((spot) => (
          <li key={spot.id}>
            <button
              type="button"
              className="spot-row"
              aria-current={spot.id === selectedId}
              onClick={() => onEdit(spot.id)}
            >
              <span className="spot-glyphs">
                {spot.qualities.map((quality) => (
                  <QualityGlyph key={quality} quality={quality} />
                ))}
              </span>
              <span>
                <strong>
                  {placeHeading(say, spot.region, spot.side, leafOfSpot(figure, spot))}
                </strong>
                <span className="soft">{spotWords(say, spot)}</span>
                <span className="soft">{spreadWords(say, spot)}</span>
                {spot.note !== "" && (
                  <q className="soft spot-note" dir="auto">
                    {spot.note}
                  </q>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
