import type { BodyMap } from "@/domain/body-map";
import { mapTold } from "@/messages/map-told";
import { useMessages } from "@/messages/use-messages";
import { SelectField } from "@/ui/select-field";

type MapOfParcelProps = {
  readonly maps: readonly BodyMap[];
  readonly chosen: BodyMap | undefined;
  readonly onChoose: (map: BodyMap) => void;
};

/** Which one of the maps that leave is meant; nothing where there is but one. */
export function MapOfParcel({ maps, chosen, onChoose }: MapOfParcelProps) {
  const say = useMessages();
  if (maps.length < 2) return null;
  return (
    <SelectField
      label={say("picture.map")}
      value={chosen?.id ?? ""}
      onValue={(value) => {
        const map = maps.find((one) => one.id === value);
        if (map) onChoose(map);
      }}
    >
      {maps.map((map) => (
        <option key={map.id} value={map.id}>
          {say("share.mapLine", { date: new Date(map.startedAt), told: mapTold(say, map) })}
        </option>
      ))}
    </SelectField>
  );
}
