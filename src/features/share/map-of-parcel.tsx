import { useId } from "react";

import type { BodyMap } from "@/domain/body-map";
import { useMessages } from "@/messages/use-messages";

type MapOfParcelProps = {
  readonly maps: readonly BodyMap[];
  readonly chosen: BodyMap | undefined;
  readonly onChoose: (map: BodyMap) => void;
};

/** Which one of the maps that leave is meant; nothing where there is but one. */
export function MapOfParcel({ maps, chosen, onChoose }: MapOfParcelProps) {
  const say = useMessages();
  const id = useId();
  if (maps.length < 2) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{say("picture.map")}</label>
      <select
        id={id}
        className="input"
        value={chosen?.id}
        onChange={({ target }) => {
          const map = maps.find((one) => one.id === target.value);
          if (map) onChoose(map);
        }}
      >
        {maps.map((map) => (
          <option key={map.id} value={map.id}>
            {say("share.mapLine", { date: new Date(map.startedAt), count: map.spots.length })}
          </option>
        ))}
      </select>
    </div>
  );
}
