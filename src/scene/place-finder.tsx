import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef, useState } from "react";

import type { Figure } from "@/body/figure";
import { regionCentre } from "@/body/region-centre";
import type { Place } from "@/domain/place";
import { bodyParts, regionTable, type Side } from "@/domain/region";
import { clinicalName, placeHeading } from "@/messages/place-name";
import { type Say, useMessages } from "@/messages/use-messages";
import { findPlaces, type NamedPlace } from "@/scene/find-places";
import { Dialog } from "@/ui/dialog";

type PlaceFinderProps = {
  readonly figure: Figure;
  /** What the place is wanted for; unless told otherwise, to be marked. */
  readonly title?: string;
  readonly onFound: (place: Place) => void;
  readonly onClose: () => void;
};

const NONE: readonly NamedPlace[] = [];
const SIDES: readonly Side[] = ["left", "right", "midline"];

/** Chooses a place by name instead of by tapping; it is marked at the middle of its region. */
export function PlaceFinder({ figure, title, onFound, onClose }: PlaceFinderProps) {
  const say = useMessages();
  const searchId = useId();
  const results = useRef<HTMLDivElement>(null);
  const isChosen = useRef(false);
  const [typed, setTyped] = useState("");
  const places = useMemo(() => allPlaces(say), [say]);
  // A key is answered before the list has followed.
  const searched = useDeferredValue(typed);
  const found = useMemo(() => findPlaces(places, searched), [places, searched]);
  const shown = useDeferredValue(found, NONE);

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
    const [first] = findPlaces(places, typed); // the list may be a key behind
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
      <div className="field">
        <label htmlFor={searchId}>{say("find.search")}</label>
        <input
          id={searchId}
          className="input"
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={steer}
        />
      </div>
      <p role="status" className="soft">
        {say("find.count", { count: found.length })}
      </p>
      <div className="finder-results" ref={results}>
        {bodyParts.map((part) => {
          const ofPart = shown.filter(({ region }) => partOf(region) === part);
          return (
            ofPart.length > 0 && (
              <section key={part} aria-label={say(`part.${part}`)}>
                <h3>{say(`part.${part}`)}</h3>
                <ul>
                  {ofPart.map((place) => (
                    <li key={`${place.region}.${place.side}`}>
                      <button type="button" className="finder-place" onClick={() => choose(place)}>
                        {place.name}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </Dialog>
  );
}

function partOf(region: string) {
  return regionTable.find((row) => row.id === region)?.part;
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
