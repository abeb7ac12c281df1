import type { PosedFigure } from "@/body/posed-figure";
import type { Spot, SpotId } from "@/domain/spot";
import { PlaceDetails } from "@/features/practice/place-details";
import { SpotRow } from "@/scene/spot-row";

type ReceivedSpotsProps = {
  readonly posed: PosedFigure;
  /** How it is shaped now. */
  readonly skin: PosedFigure["skin"];
  readonly spots: readonly Spot[];
  readonly selectedId: SpotId | null;
  readonly onSelect: (id: SpotId | null) => void;
};

/** Received spots in words. Choosing one shows it on the figure, and says what anatomy and research call its place. */
export function ReceivedSpots({ posed, skin, spots, selectedId, onSelect }: ReceivedSpotsProps) {
  if (spots.length === 0) return null;
  return (
    <ul className="spot-list">
      {spots.map((spot) => {
        const isSelected = spot.id === selectedId;
        return (
          <li key={spot.id}>
            <SpotRow
              figure={posed.figure}
              spot={spot}
              isClinical={isSelected}
              isPressed={isSelected}
              onChoose={() => onSelect(isSelected ? null : spot.id)}
            />
            {isSelected && <PlaceDetails posed={posed} skin={skin} spot={spot} />}
          </li>
        );
      })}
    </ul>
  );
}
