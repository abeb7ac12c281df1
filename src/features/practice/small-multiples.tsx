import { useMemo, useState } from "react";

import type { BodyMap } from "@/domain/body-map";
import { wholeMap } from "@/domain/spot-filter";
import type { ClientPage } from "@/features/practice/client-page";
import { mapTold } from "@/messages/map-told";
import { useMessages } from "@/messages/use-messages";
import { MapPicture } from "@/scene/map-picture";
import { qualityLetters } from "@/messages/quality-letters";

type SmallMultiplesProps = {
  readonly page: Pick<ClientPage, "posed" | "skin">;
  /** All maps, before spots were filtered out of them. */
  readonly wholes: readonly BodyMap[];
  /** Newest first. */
  readonly maps: readonly BodyMap[];
  readonly map: BodyMap;
  readonly onMap: (map: BodyMap) => void;
};

/** So many more at a time. */
const AT_ONCE = 12;

/** The figure of every map, front and back, by date: one look over the months. */
export function SmallMultiples({ page, wholes, maps, map, onMap }: SmallMultiplesProps) {
  const say = useMessages();
  const [shownCount, setShownCount] = useState(AT_ONCE);
  const letters = useMemo(() => qualityLetters(say), [say]);

  return (
    <details className="multiples">
      <summary>{say("timeline.multiples", { count: maps.length })}</summary>
      <ul>
        {maps.slice(0, shownCount).map((one) => (
          <li key={one.id}>
            <button type="button" aria-pressed={one.id === map.id} onClick={() => onMap(one)}>
              <MapPicture {...page} spots={one.spots} letters={letters} />
              <span>
                {say("session.mapLine", {
                  date: new Date(one.startedAt),
                  told: mapTold(say, one, wholeMap(wholes, one)),
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shownCount < maps.length && (
        <button
          type="button"
          className="button"
          onClick={() => setShownCount(shownCount + AT_ONCE)}
        >
          {say("table.more", { shown: shownCount, count: maps.length })}
        </button>
      )}
    </details>
  );
}
