import { type KeyboardEvent, useCallback, useMemo, useRef } from "react";

import type { Figure } from "@/body/figure";
import { regionCentre } from "@/body/region-centre";
import type { Place } from "@/domain/place";
import { regionTable, type Side } from "@/domain/region";
import { clinicalName, placeHeading } from "@/messages/place-name";
import { type Say, useMessages } from "@/messages/use-messages";
import { findPlaces, type NamedPlace } from "@/scene/find-places";
import { PlaceSearch } from "@/scene/place-search";
import { Dialog } from "@/ui/dialog";

type PlaceFinderProps = {
  readonly figure: Figure;
  /** What the place is wanted for; unless told otherwise, to be marked. */
  readonly title?: string;
  readonly onFound: (place: Place) => void;
  readonly onClose: () => void;
};

const SIDES: readonly Side[] = ["left", "right", "midline"];

/** Chooses a place by name instead of by tapping; it is marked at the middle of its region. */
export function PlaceFinder({ figure, title, onFound, onClose }: PlaceFinderProps) {
  const say = useMessages();
  const results = useRef<HTMLDivElement>(null);
  const isChosen = useRef(false);
  const places = useMemo(() => allPlaces(say), [say]);
  const find = useCallback((typed: string) => findPlaces(places, typed), [places]);

  // Finding its middle and marking there are a task of the main thread each: together they were felt.
  function choose({ region, side }: NamedPlace) {
    if (isChosen.current) return;
    isChosen.current = true;
    setTimeout(() => {
      const anchor = regionCentre(figure, region, side);
      setTimeout(() => {
        onFound({ anchor, region, side });
        onClose();
      });
    });
  }

  function steer(event: KeyboardEvent<HTMLInputElement>) {
    const typed = event.currentTarget.value;
    const [first] = find(typed); // the list may be a key behind
    if (event.key === "Enter" && first && typed.trim() !== "") {
      event.preventDefault();
      choose(first);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      results.current?.querySelector("button")?.focus();
    }
  }

  return (
    <Dialog title={title ?? say("find.title")} closeLabel={say("app.close")} onClose={onClose}>
      <PlaceSearch
        label={say("find.search")}
        find={find}
        onKeyDown={steer}
        listRef={results}
        list={(found) => (
          <ul>
            {found.map((place) => (
              <li key={`${place.region}.${place.side}`}>
                <button type="button" className="finder-place" onClick={() => choose(place)}>
                  {place.name}
                </button>
              </li>
            ))}
          </ul>
        )}
      />
    </Dialog>
  );
}

function allPlaces(say: Say): NamedPlace[] {
  return regionTable.flatMap((row) =>
    SIDES.filter((side) => side !== "midline" || row.isAtMidline).map((side) => ({
      region: row.id,
      side,
      name: placeHeading(say, row.id, side),
      words: [
        say(`part.${row.part}`),
        say(`view.${row.aspect}`),
        side === "midline" ? "" : say(`view.${side}`), // "links" begins no word of "linke Wade"
        clinicalName(say, row.id),
      ].join(" "),
    })),
  );
}
