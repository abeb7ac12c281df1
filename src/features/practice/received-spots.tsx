import type { PosedFigure } from "@/body/posed-figure";
import type { BodyMap } from "@/domain/body-map";
import type { SpotId } from "@/domain/spot";
import { PlaceDetails } from "@/features/practice/place-details";
import { ToldInWords } from "@/messages/told-in-words";
import { useMessages } from "@/messages/use-messages";
import { SpotRow } from "@/scene/spot-row";

type ReceivedSpotsProps = {
  readonly posed: PosedFigure;
  /** How it is shaped now. */
  readonly skin: PosedFigure["skin"];
  readonly map: BodyMap;
  readonly selectedId: SpotId | null;
  readonly onSelect: (id: SpotId | null) => void;
};

/** A received map in words, with what anatomy calls each place. Choosing a row shows it on the figure. */
export function ReceivedSpots({ posed, skin, map, selectedId, onSelect }: ReceivedSpotsProps) {
  const say = useMessages();
  const isMore = map.changes.length > 0 || map.referrals.length > 0;
  if (map.isNothing || (map.spots.length === 0 && !isMore)) {
    return <p className="notice">{say("share.nothingToday")}</p>;
  }
  return (
    <div className="spot-list-box">
      {map.moment !== "before" && <p>{say(`journal.moment.${map.moment}`)}</p>}
      <ToldInWords map={map} heading="h2" />
      <h2>{say("mark.spotsCount", { count: map.spots.length })}</h2>
      <ul className="spot-list">
        {map.spots.map((spot) => (
          <li key={spot.id}>
            <SpotRow
              figure={posed.figure}
              spot={spot}
              isClinical
              isPressed={spot.id === selectedId}
              onChoose={() => onSelect(spot.id === selectedId ? null : spot.id)}
            />
            {spot.id === selectedId && <PlaceDetails posed={posed} skin={skin} spot={spot} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
