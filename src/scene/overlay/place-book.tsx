import "@/scene/overlay/place-book.css";

import { useDeferredValue, useId, useMemo, useState } from "react";

import { bodyParts, type RegionId, regionTable } from "@/domain/region";
import { clinicalName } from "@/messages/place-name";
import { structureTerms } from "@/messages/structure-terms";
import { useMessages } from "@/messages/use-messages";
import { useTerms } from "@/messages/use-terms";
import { findPlaces } from "@/scene/find-places";
import { PlaceReading } from "@/scene/place-reading";
import { Dialog } from "@/ui/dialog";

type PlaceBookProps = { readonly onClose: () => void };

/** Every place with its clinical name, what lies beneath and its codes, found by any of these words. */
export function PlaceBook({ onClose }: PlaceBookProps) {
  const say = useMessages();
  const beneath = useTerms(structureTerms);
  const searchId = useId();
  const [typed, setTyped] = useState("");
  const places = useMemo(
    () =>
      regionTable.map(({ id, part, isAtMidline }) => ({
        region: id,
        side: isAtMidline ? ("midline" as const) : ("left" as const), // as the table has it
        part,
        name: say(`region.${id}`),
        words: `${say(`part.${part}`)} ${clinicalName(say, id)} ${beneath?.say(`structures.${id}`) ?? ""}`,
      })),
    [say, beneath],
  );
  const found = useMemo(() => {
    const hits = new Set<RegionId>(findPlaces(places, typed).map(({ region }) => region));
    return places.filter(({ region }) => hits.has(region));
  }, [places, typed]);
  const shown = useDeferredValue(found);

  return (
    <Dialog title={say("place.book")} closeLabel={say("app.close")} onClose={onClose}>
      <div className="field">
        <label htmlFor={searchId}>{say("place.book.search")}</label>
        <input
          id={searchId}
          className="input"
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <p role="status" className="soft">
        {say("find.count", { count: found.length })}
      </p>
      <div className="finder-results">
        {bodyParts.map((part) => {
          const ofPart = shown.filter((place) => place.part === part);
          return (
            ofPart.length > 0 && (
              <section key={part} aria-label={say(`part.${part}`)}>
                <h3>{say(`part.${part}`)}</h3>
                {ofPart.map(({ region, name }) => (
                  <BookEntry key={region} region={region} name={name} />
                ))}
              </section>
            )
          );
        })}
        <p className="soft">{say("place.book.basis")}</p>
      </div>
    </Dialog>
  );
}

type BookEntryProps = { readonly region: RegionId; readonly name: string };

function BookEntry({ region, name }: BookEntryProps) {
  const say = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="place-entry" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <strong>{name}</strong> <span className="soft">{clinicalName(say, region)}</span>
      </summary>
      {isOpen && <PlaceReading region={region} sides={["left", "right"]} />}
    </details>
  );
}
