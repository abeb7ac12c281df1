import type { BodyMap } from "@/domain/body-map";
import { linkOffers } from "@/domain/map-before";
import type { Session } from "@/domain/session";
import { mapTold } from "@/messages/map-told";
import { useMessages } from "@/messages/use-messages";

type MapOffersProps = {
  readonly session: Session;
  /** Those of the client, newest first. */
  readonly maps: readonly BodyMap[];
  /** The map is one of this session. */
  readonly onLink: (map: BodyMap) => void;
  /** It is not, and is not to be asked about again. */
  readonly onDecline: (map: BodyMap) => void;
};

/** Asks of every map that may be one of a session whether it is; nothing where there is none. */
export function MapOffers({ session, maps, onLink, onDecline }: MapOffersProps) {
  const say = useMessages();

  return linkOffers(maps, session)
    .filter(({ isDeclined }) => !isDeclined)
    .map(({ map, as }) => (
      <div key={map.id} className="notice session-offer">
        <p>
          <strong>
            {say("session.mapLine", { date: new Date(map.startedAt), told: mapTold(say, map) })}
          </strong>
          <br />
          {say(`session.mapOffer.${as}`)}
        </p>
        <div className="row">
          <button type="button" className="button" onClick={() => onLink(map)}>
            {say("session.mapLink")}
          </button>
          <button type="button" className="button button-quiet" onClick={() => onDecline(map)}>
            {say("session.mapDecline")}
          </button>
        </div>
      </div>
    ));
}
