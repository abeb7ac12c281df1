import { useState } from "react";

import type { BodyMap, MapId } from "@/domain/body-map";
import type { Session } from "@/domain/session";
import { linkOffer } from "@/domain/map-before";
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

/** Which map of the client is shown beside the work, and whether it belongs to this session. */
export function MapChoice({ session, maps, map, onShow, onLink }: MapChoiceProps) {
  const say = useMessages();
  const [declined, setDeclined] = useState<MapId | null>(null);
  const linked = map?.sessionId === session.id ? map : null;
  const offered = map && map.id !== declined ? linkOffer(map, maps, session) : null;

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
      {map && offered && (
        <div className="notice session-offer">
          <p>{say(`session.mapOffer.${offered}`)}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => onLink(map, true)}>
              {say("session.mapLink")}
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => setDeclined(map.id)}
            >
              {say("session.mapDecline")}
            </button>
          </div>
        </div>
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
