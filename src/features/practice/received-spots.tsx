import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { BodyMap } from "@/domain/body-map";
import type { SpotId } from "@/domain/spot";
import { PlaceDetails } from "@/features/practice/place-details";
import { clinicalName, placeHeading } from "@/messages/place-name";
import { spotWords, spreadWords } from "@/messages/spot-words";
import { useMessages } from "@/messages/use-messages";
import { QualityGlyph } from "@/scene/quality-glyph";

type ReceivedSpotsProps = {
  readonly figure: Figure;
  readonly map: BodyMap;
  readonly selectedId: SpotId | null;
  readonly onSelect: (id: SpotId | null) => void;
};

/** A received map in words, with what anatomy calls each place. Choosing a row shows it on the figure. */
export function ReceivedSpots({ figure, map, selectedId, onSelect }: ReceivedSpotsProps) {
  const say = useMessages();
  if (map.isNothing || map.spots.length === 0) {
    return <p className="notice">{say("share.nothingToday")}</p>;
  }
  return (
    <div className="spot-list-box">
      <h2>{say("mark.spotsCount", { count: map.spots.length })}</h2>
      <ul className="spot-list">
        {map.spots.map((spot) => (
          <li key={spot.id}>
            <button
              type="button"
              className="spot-row"
              aria-pressed={spot.id === selectedId}
              onClick={() => onSelect(spot.id === selectedId ? null : spot.id)}
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
                <span>{spotWords(say, spot)}</span>
                <span>{spreadWords(say, spot)}</span>
                <span className="soft">{clinicalName(say, spot.region)}</span>
                {spot.note !== "" && (
                  <q className="spot-note" dir="auto">
                    {spot.note}
                  </q>
                )}
              </span>
            </button>
            {spot.id === selectedId && <PlaceDetails region={spot.region} side={spot.side} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
