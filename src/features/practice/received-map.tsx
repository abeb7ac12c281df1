import type { PosedFigure } from "@/body/posed-figure";
import type { BodyMap } from "@/domain/body-map";
import type { SpotId } from "@/domain/spot";
import { ReceivedSpots } from "@/features/practice/received-spots";
import { ToldInWords } from "@/messages/told-in-words";
import { useMessages } from "@/messages/use-messages";

type ReceivedMapProps = {
  readonly posed: PosedFigure;
  /** How it is shaped now. */
  readonly skin: PosedFigure["skin"];
  readonly map: BodyMap;
  /** It has spots, and none that fits the filter. */
  readonly isFilteredOut: boolean;
  readonly selectedId: SpotId | null;
  readonly onSelect: (id: SpotId | null) => void;
};

/** A whole received map in words; when it was made stands above it. */
export function ReceivedMap({ map, isFilteredOut, ...rest }: ReceivedMapProps) {
  const say = useMessages();
  return (
    <div className="spot-list-box">
      {map.isNothing && <p className="notice">{say("share.nothingToday")}</p>}
      {!map.isNothing && map.spots.length === 0 && (
        <p className="notice">{say(isFilteredOut ? "told.noneFits" : "glance.noSpots")}</p>
      )}
      <ToldInWords map={map} heading="h2" />
      {map.spots.length > 0 && <h2>{say("mark.spotsCount", { count: map.spots.length })}</h2>}
      <ReceivedSpots spots={map.spots} {...rest} />
    </div>
  );
}
