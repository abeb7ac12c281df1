import type { BodyMap, MapId } from "@/domain/body-map";
import { linkOffers } from "@/domain/map-before";
import type { Session } from "@/domain/session";
import { MapOffers } from "@/features/session/map-offers";
import { mapTold } from "@/messages/map-told";
import { useMessages } from "@/messages/use-messages";
import { SelectField } from "@/ui/select-field";

type MapChoiceProps = {
  readonly session: Session;
  /** Those of the client, newest first. */
  readonly maps: readonly BodyMap[];
  /** The one that is shown. */
  readonly map: BodyMap | undefined;
  readonly onShow: (id: MapId | null) => void;
  /** Makes a map one of this session, or one of none. */
  readonly onLink: (map: BodyMap, isLinked: boolean) => void;
};

/** Which map of the client is shown beside the work, and which belong to this session. */
export function MapChoice({ session, maps, map, onShow, onLink }: MapChoiceProps) {
  const say = useMessages();
  const linked = map?.sessionId === session.id ? map : null;
  const declined = linkOffers(maps, session).find((one) => one.isDeclined && one.map === map);

  if (maps.length === 0) return <p className="soft">{say("session.noMaps")}</p>;
  return (
    <section className="session-part">
      <SelectField
        label={say("session.mapShown")}
        value={map?.id ?? ""}
        onValue={(value) => onShow(maps.find((one) => one.id === value)?.id ?? null)}
      >
        <option value="">{say("session.mapNone")}</option>
        {maps.map((one) => (
          <option key={one.id} value={one.id}>
            {say("session.mapLine", { date: new Date(one.startedAt), told: mapTold(say, one) })}
          </option>
        ))}
      </SelectField>
      <MapOffers
        session={session}
        maps={maps}
        onLink={(one) => onLink(one, true)}
        onDecline={(one) => onLink(one, false)}
      />
      {declined && (
        <p className="session-linked">
          {say("session.mapNotLinked")}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => onLink(declined.map, true)}
          >
            {say("session.mapLinkAfterAll")}
          </button>
        </p>
      )}
      {linked && (
        <p className="session-linked">
          {say("session.mapLinked", { moment: linked.moment })}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => onLink(linked, false)}
          >
            {say("session.mapUnlink")}
          </button>
        </p>
      )}
    </section>
  );
}
