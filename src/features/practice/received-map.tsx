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
  readonly selectedId: SpotId | null;
  readonly onSelect: (id: SpotId | null) => void;
};

/** A whole received map in words. */
export function ReceivedMap({ map, ...rest }: ReceivedMapProps) {
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
      <ReceivedSpots spots={map.spots} {...rest} />
    </div>
  );
}
