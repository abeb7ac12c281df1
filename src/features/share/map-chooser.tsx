import type { BodyMap, MapId } from "@/domain/body-map";
import { mapTold } from "@/messages/map-told";
import { useMessages } from "@/messages/use-messages";

type MapChooserProps = {
  /** Newest first. */
  readonly maps: readonly BodyMap[];
  readonly leftOut: ReadonlySet<MapId>;
  readonly onChange: (leftOut: ReadonlySet<MapId>) => void;
};

/** Which maps go. */
export function MapChooser({ maps, leftOut, onChange }: MapChooserProps) {
  const say = useMessages();

  function choose(map: BodyMap, isChosen: boolean) {
    const next = new Set(leftOut);
    if (isChosen) next.delete(map.id);
    else next.add(map.id);
    onChange(next);
  }

  return (
    <fieldset className="share-maps">
      <legend>
        <h3>{say("share.maps")}</h3>
      </legend>
      {maps.map((map) => (
        <label key={map.id} className="share-map">
          <input
            type="checkbox"
            checked={!leftOut.has(map.id)}
            onChange={(event) => choose(map, event.target.checked)}
          />
          {say("share.mapLine", { date: new Date(map.startedAt), told: mapTold(say, map) })}
        </label>
      ))}
    </fieldset>
  );
}
