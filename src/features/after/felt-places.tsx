import type { Hold } from "@/domain/hold";
import type { FeltElsewhere, FeltTarget } from "@/features/after/use-felt-elsewhere";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";

type FeltPlacesProps = {
  readonly felt: FeltElsewhere;
  /** Where the hands rested in the session of that day; may be none. */
  readonly holds: readonly Hold[];
  /** Opens the search by name for the place that is meant. */
  readonly onFind: () => void;
};

/** "When we worked here, I felt it here": places of the session, tapped on the figure, or by name. */
export function FeltPlaces({ felt, holds, onFind }: FeltPlacesProps) {
  const say = useMessages();
  const { telling, target } = felt;
  if (!telling) return null;

  const find = (wanted: FeltTarget) => (
    <button
      type="button"
      className="button"
      onClick={() => {
        felt.aimAt(wanted);
        onFind();
      }}
    >
      {say("felt.byName")}
    </button>
  );

  return (
    <>
      <fieldset className="after-field felt-place" data-active={target === "from"}>
        <legend>{say("felt.from")}</legend>
        {telling.from && target === "to" ? (
          <button
            type="button"
            className="after-chip"
            aria-pressed="true"
            onClick={() => felt.aimAt("from")}
          >
            {placeHeading(say, telling.from.region, telling.from.side)}
          </button>
        ) : (
          <>
            {holds.length > 0 && (
              <div className="after-chips" role="group" aria-label={say("felt.holds")}>
                {holds.map((hold) => (
                  <button
                    key={hold.id}
                    type="button"
                    className="after-chip"
                    aria-pressed={telling.holdId === hold.id}
                    onClick={() => felt.takeHold(hold)}
                  >
                    {placeHeading(say, hold.region, hold.side)}
                  </button>
                ))}
              </div>
            )}
            <p className="soft">{say("felt.tapFrom")}</p>
            {find("from")}
          </>
        )}
      </fieldset>
      {telling.from && (
        <fieldset className="after-field felt-place" data-active={target === "to"}>
          <legend>{say("felt.to")}</legend>
          {telling.to.length > 0 && (
            <ul className="after-chips">
              {telling.to.map(({ region, side }, index) => {
                const place = placeHeading(say, region, side);
                return (
                  <li key={`${region}.${side}.${index}`} className="felt-there">
                    {place}
                    <button
                      type="button"
                      className="button button-quiet button-icon"
                      aria-label={say("felt.removePlace", { place })}
                      onClick={() => felt.removePlace(index)}
                    >
                      <Icon name="close" />
                    </button>
                  </li>
                );
              })}
            </ul>
          )}
          <p className="soft">{say("felt.tapTo")}</p>
          {find("to")}
        </fieldset>
      )}
    </>
  );
}
